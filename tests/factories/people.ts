import { idNumberCheckCharacter } from '../../server/lib/idNumber.ts';
import { usccCheckCharacter } from '../../server/lib/uscc.ts';

let counter = 0;
/** A number nobody else in this run has. */
export const unique = (): number => (counter += 1);

/** A valid identity number of somebody born in the nineteenth century, so that it belongs to nobody living. */
export function testIdNumber(n = unique()): string {
  const body = `110101${1800 + (n % 100)}0${1 + (n % 9)}1${n % 10}${String(n % 1000).padStart(3, '0')}`;
  return body + idNumberCheckCharacter(body);
}

/** A valid USCC of an invented enterprise. */
export function testUscc(n = unique()): string {
  const body = `91350100MA${String(n).padStart(7, '0')}`.slice(0, 17);
  return body + usccCheckCharacter(body);
}

export const testPhone = (n = unique()): string => `139${String(10_000_000 + n).padStart(8, '0')}`;
