import { openText, sealText } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/**
 * The random PIN a token made in `factory` mode was given. Sealed to its token's number, so that it opens in no other
 * row.
 */
const aad = (tokenId: number): string => `token.holder-pin:${tokenId}`;

export function sealHolderPin({ keys }: Pick<Context, 'keys'>, tokenId: number, pin: string): Buffer {
  return sealText(keys.personal, pin, aad(tokenId));
}
export function openHolderPin({ keys }: Pick<Context, 'keys'>, tokenId: number, sealed: Buffer): string {
  return openText(keys.personal, sealed, aad(tokenId));
}

/** A PIN shown for the first time before this moment has been shown for the last time. */
export function showingsOver(now: Date): Date {
  return new Date(now.getTime() - 24 * 3_600_000);
}
