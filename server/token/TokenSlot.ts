import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pk from 'pkcs11js';
import { TokenSession } from './TokenSession.ts';
import { callDriver, TokenError } from './TokenError.ts';
import type { ModuleLocation, SessionSlot, SlotOwner, TokenInfo } from './tokenTypes.ts';

/** CK_UNAVAILABLE_INFORMATION and "effectively infinite" come as all ones. */
const UNAVAILABLE = 0xffffffffn;

/** A slot with a token in it. */
export class TokenSlot implements SessionSlot {
  readonly module: SlotOwner;
  readonly #library: pk.PKCS11;
  readonly #handle: Buffer;

  constructor(library: pk.PKCS11, handle: Buffer, module: SlotOwner) {
    this.#library = library;
    this.#handle = handle;
    this.module = module;
  }

  /** @throws TokenError of class `gone` when the token is not there. */
  tokenInfo(): TokenInfo {
    const info = callDriver('C_GetTokenInfo', () => this.#library.C_GetTokenInfo(this.#handle));
    const initialized = (info.flags & pk.CKF_TOKEN_INITIALIZED) !== 0;
    const memory = info.freePublicMemory as number | bigint | undefined;
    return {
      serial: this.module.profile.serial === 'directory_file' ? this.#serialFile() : trim(info.serialNumber),
      label: trim(info.label),
      model: trim(info.model),
      manufacturer: trim(info.manufacturerID),
      initialized,
      userPinSet: (info.flags & pk.CKF_USER_PIN_INITIALIZED) !== 0,
      // Uninitialised tokens carry lock flags that mean nothing (SoftHSM).
      pinState: initialized ? pinState(info.flags) : 'unknown',
      freeMemory: memory === undefined || BigInt(memory) >= UNAVAILABLE ? null : Number(memory),
    };
  }

  /** The reader it sits in, in the module's words. */
  reader(): string {
    return trim(callDriver('C_GetSlotInfo', () => this.#library.C_GetSlotInfo(this.#handle)).slotDescription);
  }

  mechanisms(): number[] {
    return callDriver('C_GetMechanismList', () => this.#library.C_GetMechanismList(this.#handle));
  }

  /** Wipes the token. Only prepareBlank may call this, and only on a token that was never initialised. */
  initToken(soPin: string, label: string): void {
    callDriver('C_InitToken', () => this.#library.C_InitToken(this.#handle, soPin, padLabel(label)));
  }

  open(): TokenSession {
    const flags = pk.CKF_SERIAL_SESSION | pk.CKF_RW_SESSION;
    return new TokenSession(
      this.#library,
      callDriver('C_OpenSession', () => this.#library.C_OpenSession(this.#handle, flags)),
      this,
    );
  }

  /** Another token may lie in the directory by now: its number does not belong to the one the module has open. */
  #serialFile(): string {
    const serial = readChipSerial(this.module.location);
    if (serial !== this.module.openedSerial)
      throw new TokenError('CKR_TOKEN_NOT_PRESENT', pk.CKR_TOKEN_NOT_PRESENT, 'chip-serial');
    return serial;
  }
}

/** @throws TokenError of class `gone` when the token is not there. */
export function readChipSerial({ directory }: ModuleLocation): string {
  try {
    return readFileSync(join(directory ?? '', 'chip-serial'), 'utf8').trim();
  } catch (error) {
    throw new TokenError('CKR_TOKEN_NOT_PRESENT', pk.CKR_TOKEN_NOT_PRESENT, 'chip-serial', { cause: error });
  }
}

function pinState(flags: number): TokenInfo['pinState'] {
  if (flags & pk.CKF_USER_PIN_LOCKED) return 'locked';
  if (flags & pk.CKF_USER_PIN_FINAL_TRY) return 'final_try';
  return flags & pk.CKF_USER_PIN_COUNT_LOW ? 'count_low' : 'ok';
}

/** Fields of the standard are blank padded, some modules pad with NUL. */
function trim(text: string): string {
  const end = text.indexOf('\0');
  return (end < 0 ? text : text.slice(0, end)).trim();
}

/** C_InitToken reads exactly 32 bytes of UTF-8: cut by whole characters, fill with blanks. */
function padLabel(label: string): string {
  let text = '';
  let bytes = 0;
  for (const character of label) {
    const length = Buffer.byteLength(character);
    if (bytes + length > 32) break;
    text += character;
    bytes += length;
  }
  return text + ' '.repeat(32 - bytes);
}
