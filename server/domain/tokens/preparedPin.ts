import { openText, sealText } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/**
 * The two PINs a blank was prepared with. Their encryption context names the token's id, so that a PIN cannot be
 * decrypted in another row.
 */
export type PreparedPin = 'so' | 'transport';
const aad = (kind: PreparedPin, tokenId: number): string => `token.${kind}-pin:${tokenId}`;

export function sealPreparedPin(
  { keys }: Pick<Context, 'keys'>,
  kind: PreparedPin,
  tokenId: number,
  pin: string,
): Buffer {
  return sealText(keys.personal, pin, aad(kind, tokenId));
}
export function openPreparedPin(
  { keys }: Pick<Context, 'keys'>,
  kind: PreparedPin,
  tokenId: number,
  sealed: Buffer,
): string {
  return openText(keys.personal, sealed, aad(kind, tokenId));
}
