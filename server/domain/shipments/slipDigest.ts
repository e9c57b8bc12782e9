import { keyedDigest } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/** Only this is stored of the secret in the QR code of a slip. */
export const slipDigest = ({ keys }: Pick<Context, 'keys'>, slip: string): string =>
  keyedDigest(keys.codes, `slip:${slip}`);
