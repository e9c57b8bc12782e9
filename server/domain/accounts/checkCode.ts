import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { verificationCodeDigest } from './askForCode.ts';
import { mobileOf } from './mobileOf.ts';

/** How many tries one code has. */
const VERIFICATION_CODE_TRIES = 5;

export interface CheckedCode {
  id: number;
  mobile: string;
  contactIndex: string;
}

/**
 * Compares an entered code with the newest code of a phone. One update counts the try before anything is compared, and
 * it is committed on its own, so that neither parallel guesses nor a failing request give a sixth try. The code stays
 * usable until `spendCode`.
 * @throws AppError verification_failed, the same for every reason
 */
export async function checkCode(ctx: Context, { phone, code }: { phone: string; code: string }): Promise<CheckedCode> {
  if (ctx.db.isTransaction)
    throw new Error('checkCode must not be called inside a transaction: its count of tries must be committed at once');
  const mobile = mobileOf(phone);
  const contactIndex = keyedDigest(ctx.keys.index, mobile);
  const newest = ctx
    .db('verificationCodes')
    .where({ contactIndex })
    .whereIn('purpose', ['register', 'sign_in'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .select('id');
  const [looked] = await ctx
    .db('verificationCodes')
    .whereIn('id', newest)
    .where('tries', '<', VERIFICATION_CODE_TRIES)
    .whereNull('usedAt')
    .where('expiresAt', '>', ctx.db.fn.now())
    .update({ tries: ctx.db.raw('tries + 1') })
    .returning(['id', 'codeDigest']);
  if (!looked) throw new AppError('verification_failed');
  const given = verificationCodeDigest(ctx, contactIndex, code.normalize('NFKC').replace(/\s/g, ''));
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(looked.codeDigest))) {
    await record(ctx, { type: 'account.sign_in_failed', details: { verificationCodeId: looked.id } });
    throw new AppError('verification_failed');
  }
  return { id: looked.id, mobile, contactIndex };
}

/**
 * Marks a right code as used; of two requests with the same code, the second is refused.
 * @throws AppError verification_failed
 */
export async function spendCode(tx: Context, { id }: Pick<CheckedCode, 'id'>): Promise<void> {
  const spent = await tx.db('verificationCodes').where({ id }).whereNull('usedAt').update({ usedAt: tx.db.fn.now() });
  if (spent !== 1) throw new AppError('verification_failed');
}
