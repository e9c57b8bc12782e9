import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { record } from '../audit/record.ts';
import { spendSolution } from '../challenges/spendSolution.ts';
import type { Context } from '../context.ts';
import { verificationCodeDigest, type CodePurpose } from './askForCode.ts';
import { mobileOf } from './mobileOf.ts';
import { countedAs, type Requester } from './requester.ts';
import { sqlRows } from '../../models/sqlRows.ts';

/** How many tries one code has from one requester, and how many of them without a solved challenge. */
const VERIFICATION_CODE_TRIES = 5;
const FREE_TRIES = 3;
/** How many from all strangers together. Requesters who have signed in before are not counted here. */
const STRANGERS_TRIES = 20;

/** A code for one of these lets its owner in; no other code does, whoever reads it out to whom. */
const ENTERING: readonly CodePurpose[] = ['register', 'sign_in'];

interface EnteredCode {
  phone: string;
  code: string;
  from: Requester;
  /** What the code was sent for; to enter, unless said otherwise. */
  purposes?: readonly CodePurpose[];
  /** Of a challenge for `enter_code`. */
  solution?: string | null | undefined;
}

export interface CheckedCode {
  id: number;
  mobile: string;
  contactIndex: string;
}

/**
 * Compares an entered code with the newest code of a phone. The try is counted before anything is compared, and
 * committed on its own, so that neither parallel guesses nor a failing request give a sixth try. Tries count by
 * requester: a stranger's guesses leave the owner his own. The code stays
 * usable until `spendCode`. After the third try a challenge has to be solved for each, except in a browser from which
 * the owner has signed in, and for an agent's code, which somebody signed in enters.
 * @throws AppError verification_failed, the same for every reason | challenge_required | challenge_failed
 */
export async function checkCode(
  ctx: Context,
  { phone, code, from, purposes = ENTERING, solution = null }: EnteredCode,
): Promise<CheckedCode> {
  if (ctx.db.isTransaction)
    throw new Error('checkCode must not be called inside a transaction: its count of tries must be committed at once');
  const mobile = mobileOf(phone);
  const contactIndex = keyedDigest(ctx.keys.index, mobile);
  if (solution !== null) await spendSolution(ctx, 'enter_code', solution);
  const { requester, known, knownBrowser } = await countedAs(ctx, contactIndex, from);
  const unasked = solution !== null || knownBrowser || purposes !== ENTERING;
  const looked = await takeTry(ctx, contactIndex, { requester, known, unasked, purposes });
  if (!looked) throw new AppError('verification_failed');
  const given = verificationCodeDigest(ctx, contactIndex, code.normalize('NFKC').replace(/\s/g, ''));
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(looked.codeDigest))) {
    await record(ctx, { type: 'account.sign_in_failed', details: { verificationCodeId: looked.id } });
    throw new AppError('verification_failed');
  }
  return { id: looked.id, mobile, contactIndex };
}

/** One statement each decides: the requester's own tries first, then those of all strangers. */
async function takeTry(
  ctx: Context,
  contactIndex: string,
  {
    requester,
    known,
    unasked,
    purposes,
  }: { requester: string; known: boolean; unasked: boolean; purposes: readonly CodePurpose[] },
): Promise<{ id: number; codeDigest: string } | null> {
  const newest = await ctx
    .db('verificationCodes')
    .where({ contactIndex })
    .whereIn('purpose', purposes)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .first('id');
  if (!newest) return null;
  const own = await sqlRows<{ tries: number }>(
    ctx.db,
    `insert into verification_tries as vt (code_id, requester, tries) values (?, ?, 1)
     on conflict (code_id, requester) do update set tries = vt.tries + 1 where vt.tries < ? returning tries`,
    [newest.id, requester, unasked ? VERIFICATION_CODE_TRIES : FREE_TRIES],
  );
  if (!own[0]) {
    const { tries = 0 } =
      (await ctx.db('verificationTries').where({ codeId: newest.id, requester }).first('tries')) ?? {};
    if (tries < VERIFICATION_CODE_TRIES && !unasked)
      throw new AppError('challenge_required', { purpose: 'enter_code' });
    return null;
  }
  const [looked] = await ctx
    .db('verificationCodes')
    .where({ id: newest.id })
    .where((open) => (known ? open : open.where('tries', '<', STRANGERS_TRIES)))
    .whereNull('usedAt')
    .where('expiresAt', '>', ctx.db.fn.now())
    .update({ tries: ctx.db.raw('tries + ?', [known ? 0 : 1]) })
    .returning(['id', 'codeDigest']);
  return looked ?? null;
}

/**
 * Marks a right code as used; of two requests with the same code, the second is refused.
 * @throws AppError verification_failed
 */
export async function spendCode(tx: Context, { id }: Pick<CheckedCode, 'id'>): Promise<void> {
  const spent = await tx.db('verificationCodes').where({ id }).whereNull('usedAt').update({ usedAt: tx.db.fn.now() });
  if (spent !== 1) throw new AppError('verification_failed');
}
