import { openText, sealText } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/**
 * Encryption context of the random PIN of a token made in `factory` mode. It names the token's id, so that the PIN
 * cannot be decrypted in another row.
 */
const aad = (tokenId: number): string => `token.holder-pin:${tokenId}`;

export function sealHolderPin({ keys }: Pick<Context, 'keys'>, tokenId: number, pin: string): Buffer {
  return sealText(keys.personal, pin, aad(tokenId));
}
export function openHolderPin({ keys }: Pick<Context, 'keys'>, tokenId: number, sealed: Buffer): string {
  return openText(keys.personal, sealed, aad(tokenId));
}

/** A PIN that was first shown before this moment may not be shown any more. */
export function showingsOver(now: Date): Date {
  return new Date(now.getTime() - 24 * 3_600_000);
}
