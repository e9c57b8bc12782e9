import { verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { AppError } from '../../lib/AppError.ts';
import { sqlRows } from '../../models/sqlRows.ts';
import { CHALLENGE_ALGORITHM, type ChallengePurpose } from '../../vocabulary/challenges.ts';
import type { Context } from '../context.ts';
import { challengeSecrets } from './challengeSecrets.ts';

const payload = z.looseObject({
  challenge: z.looseObject({
    parameters: z.looseObject({
      algorithm: z.literal(CHALLENGE_ALGORITHM),
      expiresAt: z.number(),
      keySignature: z.string(),
      data: z.looseObject({ purpose: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
});

/**
 * Takes the solution of a challenge that this house made for this purpose. It counts once, also when what it was given
 * for is refused afterwards: otherwise one solution would do for any number of tries. Of two requests with the same
 * solution the insert decides.
 * @throws AppError challenge_failed: not ours, for another purpose, expired, not solved, or used before
 */
export async function spendSolution(ctx: Context, purpose: ChallengePurpose, solution: string): Promise<void> {
  if (ctx.db.isTransaction)
    throw new Error(`a solution for ${purpose} must be spent at once, not with a transaction that may be undone`);
  const given = payload.safeParse(jsonOf(solution));
  if (!given.success || given.data.challenge.parameters.data.purpose !== purpose) throw failed(purpose);
  const { signature, parameters } = given.data.challenge;
  const { verified } = await verifySolution({
    ...(given.data as unknown as Payload),
    deriveKey,
    ...challengeSecrets(ctx),
  });
  if (!verified) throw failed(purpose);
  const [spent] = await sqlRows<{ signature: string }>(
    ctx.db,
    `insert into spent_challenges (signature, expires_at)
     select ?, to_timestamp(?) where to_timestamp(?) > now()
     on conflict (signature) do nothing returning signature`,
    [signature, parameters.expiresAt, parameters.expiresAt],
  );
  if (!spent) throw failed(purpose);
}

function failed(purpose: ChallengePurpose): AppError {
  return new AppError('challenge_failed', { purpose });
}

function jsonOf(solution: string): unknown {
  try {
    return JSON.parse(Buffer.from(solution, 'base64').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
