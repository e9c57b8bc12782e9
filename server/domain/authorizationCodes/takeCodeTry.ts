import { sqlRows } from '../../models/sqlRows.ts';
import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../lib/AppError.ts';
import { AUTHORIZATION_CODE_TRIES } from '../../vocabulary/authorizationCodes.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { authorizationCodeDigest } from './authorizationCodeDigest.ts';
import { giveOperatorTryBack, takeOperatorTry, tellSpentTries } from './operatorTries.ts';
import type { AuthorizationPurpose } from './issueCode.ts';
import { VALID_UNTIL } from './validUntil.ts';

export interface Guess {
  applicationId: number;
  purpose: AuthorizationPurpose;
  code: string;
}

/** What an entered code turned out to be: the valid code, or why it is refused. */
export type CodeLook = { codeId: number } | { refusal: AppError };

/**
 * Compares an entered code with the valid code of an application. One update counts the try before anything is
 * compared, and it is committed on its own, so that neither parallel guesses nor a failing request give a sixth try. A
 * right code still has to be redeemed (`spend`).
 * @throws AppError code_invalid | code_expired | code_locked | rate_limited (too many wrong codes of one person)
 */
export async function takeCodeTry(ctx: Context, guess: Guess): Promise<{ codeId: number }> {
  if (ctx.db.isTransaction)
    throw new Error(`takeCodeTry(application ${guess.applicationId}) must not be called inside a transaction`);
  const look = await lookAtCode(ctx, guess);
  if ('refusal' in look) throw look.refusal;
  return look;
}

/**
 * The same for a caller that has the application locked and commits even when it refuses: the refusal is returned,
 * because throwing it would undo the count of the try.
 * @throws AppError rate_limited
 */
export async function lookAtCode(ctx: Context, { applicationId, purpose, code }: Guess): Promise<CodeLook> {
  await takeOperatorTry(ctx);
  const [looked] = await sqlRows<{ id: number; digest: string; tries: number }>(
    ctx.db,
    `update authorization_codes au set tries = tries + 1
     where au.application_id = ? and au.purpose = ? and au.state = 'live' and au.tries < ? and ${VALID_UNTIL} > now()
     returning au.id, au.digest, au.tries`,
    [applicationId, purpose, AUTHORIZATION_CODE_TRIES],
  );
  const right = looked && isCode(ctx, applicationId, code, looked.digest);
  if (!looked || right) await giveOperatorTryBack(ctx);
  if (!looked) return { refusal: new AppError(await whyNone(ctx, applicationId, purpose)) };
  if (right) return { codeId: looked.id };
  await record(ctx, { applicationId, type: 'code.failed', details: { codeId: looked.id, tries: looked.tries } });
  await tellSpentTries(ctx);
  if (looked.tries < AUTHORIZATION_CODE_TRIES)
    return { refusal: new AppError('code_invalid', { triesLeft: AUTHORIZATION_CODE_TRIES - looked.tries }) };
  await ctx
    .db('authorizationCodes')
    .where({ id: looked.id, state: 'live' })
    .update({ state: 'locked', endedAt: ctx.db.fn.now() });
  await record(ctx, { applicationId, type: 'code.locked', details: { codeId: looked.id } });
  return { refusal: new AppError('code_locked') };
}

function isCode(ctx: Context, applicationId: number, code: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(authorizationCodeDigest(ctx, applicationId, code)), Buffer.from(digest));
}

async function whyNone(
  ctx: Context,
  applicationId: number,
  purpose: AuthorizationPurpose,
): Promise<'code_invalid' | 'code_expired' | 'code_locked'> {
  const newest = await ctx
    .db('authorizationCodes')
    .where({ applicationId, purpose })
    .orderBy('id', 'desc')
    .first('state', 'tries');
  if (newest?.state === 'locked' || (newest?.state === 'live' && newest.tries >= AUTHORIZATION_CODE_TRIES))
    return 'code_locked';
  return newest?.state === 'live' || newest?.state === 'expired' ? 'code_expired' : 'code_invalid';
}
