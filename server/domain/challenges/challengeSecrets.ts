import { keyedDigest } from '../../lib/seal.ts';
import type { Context } from '../context.ts';

/** What signs a challenge, and what signs the key that solves it. */
export function challengeSecrets({ keys }: Context): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  return {
    hmacSignatureSecret: keyedDigest(keys.challenges, 'challenge'),
    hmacKeySignatureSecret: keyedDigest(keys.challenges, 'solution'),
  };
}
