import { newChallenge } from '../../server/domain/challenges/newChallenge.ts';
import type { Context } from '../../server/domain/context.ts';
import { solveChallenge } from '../../server/lib/solveChallenge.ts';
import type { ChallengePurpose } from '../../server/vocabulary/challenges.ts';

/** The solution of a fresh challenge, as a browser or a bench would send it. Over HTTP: server/station/solvedFor.ts. */
export async function solved(ctx: Context, purpose: ChallengePurpose): Promise<string> {
  return solveChallenge(await newChallenge(ctx, purpose));
}
