import { normalizeCrockford } from '../../lib/ids.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/**
 * The digest stored for a code. Letters and digits that look alike (O and 0, I, L and 1) are read as the same, for both
 * kinds of codes.
 */
export function authorizationCodeDigest(ctx: Context, applicationId: number, code: string): string {
  return keyedDigest(ctx.keys.codes, `authorization:${applicationId}:${normalizeCrockford(code)}`);
}
