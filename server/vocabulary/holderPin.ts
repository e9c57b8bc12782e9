/** What is wrong with a PIN that is to be set on a token; each is also a fault of the station (stationFaults.ts). */
export type HolderPinFault = 'pin_characters' | 'pin_length' | 'pin_weak';

export interface HolderPinLimits {
  minimum: number;
  maximum: number;
  /** Serial of the token, where it is known: its digits are printed on the case. */
  serial: string | null;
}

/** Full-width letters and digits are the same keys with an input method on: no other program would send them again. */
export function foldPin(typed: string): string {
  return typed.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/**
 * The one rule for a new PIN, used by the bench page, the station and where the desk makes PINs. Only letters and
 * digits of ASCII: any other program and any keypad can enter them, and characters are bytes, as the token counts.
 */
export function holderPinFault(pin: string, { minimum, maximum, serial }: HolderPinLimits): HolderPinFault | null {
  if (!/^[0-9A-Za-z]*$/.test(pin)) return 'pin_characters';
  if (pin.length < minimum || pin.length > maximum) return 'pin_length';
  return isWeak(pin.toLowerCase(), serial) ? 'pin_weak' : null;
}

function isWeak(pin: string, serial: string | null): boolean {
  return (
    new Set(pin).size < 3 ||
    isRun(pin) ||
    // 112233 and 111222 are runs with every key pressed more than once.
    isRun(pin.replace(/(.)\1+/g, '$1')) ||
    // 123123, abcabcabc
    /^(.{1,5})\1+$/.test(pin) ||
    commonPins.has(pin) ||
    (serial !== null && serial.toLowerCase().includes(pin))
  );
}

/** 123456, 987654, abcdef; nine and nought are neighbours on a keypad. */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((letter, index) => letter.charCodeAt(0) - pin.charCodeAt(index));
  return [1, -1].some((step) => steps.every((one) => one === step || one === -9 * step));
}

const commonPins: ReadonlySet<string> = new Set([
  '112211',
  '123321',
  '147258',
  '147258369',
  '159357',
  '159753',
  '520131',
  '5201314',
  '1314520',
  '1q2w3e',
  '1q2w3e4r',
  '1qaz2wsx',
  'a123456',
  'abc123',
  'abcd1234',
  'admin123',
  'asdfgh',
  'password',
  'qazwsx',
  'qwerty',
  'zxcvbn',
]);
