import { createChallenge, randomInt, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { CHALLENGE_ALGORITHM, type ChallengePurpose } from '../../vocabulary/challenges.ts';
import type { Context } from '../context.ts';
import { challengeSecrets } from './challengeSecrets.ts';

/** Minutes. Long enough for a slow phone and a person who reads first; too short to collect solutions beforehand. */
const VALID_MINUTES = 10;
/** Iterations for each key that is tried. The configuration says how many keys; this stays. */
const ITERATIONS = 2_000;

/**
 * A sum to work out: find which of some numbers leads to a given key. Making one costs the server one key, checking the
 * solution none. Nothing is stored until it is spent.
 */
export function newChallenge(ctx: Context, purpose: ChallengePurpose): Promise<Challenge> {
  const most = ctx.challengeKeys;
  return createChallenge({
    algorithm: CHALLENGE_ALGORITHM,
    cost: ITERATIONS,
    // Never among the first half: the work is about the same each time.
    counter: randomInt(most, Math.ceil(most / 2)),
    deriveKey,
    data: { purpose },
    expiresAt: new Date(ctx.clock.now().getTime() + VALID_MINUTES * 60_000),
    ...challengeSecrets(ctx),
  });
}
