import { normalizeCrockford } from '../../lib/ids.ts';
import { keyedDigest } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/** What a code is kept as. One reading serves both kinds: in digits the letters O, I and L are slips anyway. */
export function codeDigest(ctx: Context, applicationId: number, code: string): string {
  return keyedDigest(ctx.keys.codes, `authorization:${applicationId}:${normalizeCrockford(code)}`);
}
