import { randomBytes } from 'node:crypto';
import { openBytesInRow, sealBytesInRow, type SealedPlace } from './seal.ts';

/**
 * One 32-byte key per application, stored only wrapped under the environment's key: erasing the row makes everything
 * sealed with it unreadable. The wrapping names the application's number, so that a key moved to another one does not
 * open there.
 */
const place = (number: string): SealedPlace => ({ column: 'application.data-key', row: number });

export function newDataKey(wrapKey: Buffer, number: string): { key: Buffer; wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, wrapped: sealBytesInRow(wrapKey, key, place(number)) };
}

/** @throws Error if the key belongs to another application, was erased, or the environment's key is another one. */
export function unwrapDataKey(
  wrapKey: Buffer,
  { number, dataKeyWrapped }: { number: string; dataKeyWrapped: Buffer },
): Buffer {
  return openBytesInRow(wrapKey, dataKeyWrapped, place(number));
}
