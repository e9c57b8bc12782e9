import { sentLately } from '../authorizationCodes/sentLately.ts';
import { AppError } from '../../lib/AppError.ts';
import { newDigits } from '../../lib/ids.ts';
import { maskPhone } from '../../lib/mask.ts';
import { keyedDigest, sealInRow } from '../../lib/seal.ts';
import type { MessageTemplate } from '../../vocabulary/messageStates.ts';
import { enqueue } from '../../tasks/enqueue.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { takeFromCodeBudget } from './codeBudget.ts';
import { mobileOf } from './mobileOf.ts';
import { countedAs, type Requester } from './requester.ts';
import { spendSolution } from '../challenges/spendSolution.ts';

export type CodePurpose = 'register' | 'sign_in' | 'agent_phone';
const templateOf: Readonly<Record<CodePurpose, MessageTemplate>> = {
  register: 'verification_code',
  sign_in: 'verification_code',
  agent_phone: 'agent_phone_code',
};
/** Seconds. */
const RESEND_AFTER = 60;
export const VALID_FOR = 600;
/** How many codes one phone may be sent in an hour and in 24 hours, by all requesters together. */
const PER_HOUR = 5;
const PER_DAY = 10;
/** Kept for the owner of these: the last one of an hour, the last three of a day go only where he signed in before. */
const KEPT_OF_HOUR = 1;
const KEPT_OF_DAY = 3;

interface WishedCode {
  phone: string;
  purpose: CodePurpose;
  from: Requester;
  /** Of a challenge for `send_code`; not asked of a browser that this phone's owner has signed in from. */
  solution?: string | null | undefined;
}

/**
 * Sends a code of six digits to a phone. The answer is the same whether the phone has an account or not, so that it
 * tells nothing about who is a customer.
 * @throws AppError validation_failed (not a mobile number) | challenge_required | challenge_failed | code_too_soon |
 * rate_limited
 */
export async function askForCode(
  ctx: Context,
  { phone, purpose, from, solution = null }: WishedCode,
): Promise<{ resendAfterSeconds: number; validForSeconds: number }> {
  const mobile = mobileOf(phone);
  if (solution !== null) await spendSolution(ctx, 'send_code', solution);
  else await refuseUnknown(ctx, { mobile, purpose, from });
  return inTransaction(ctx, async (tx) => {
    const contactIndex = keyedDigest(tx.keys.index, mobile);
    await tx.db.raw("select pg_advisory_xact_lock(hashtextextended('verification:' || ?, 0))", [contactIndex]);
    await refuseTooMany(tx, contactIndex, (await countedAs(tx, contactIndex, from)).known);
    await takeFromCodeBudget(tx);

    const code = newDigits(6);
    const [row] = await tx
      .db('verificationCodes')
      .insert({
        purpose,
        contactIndex,
        codeDigest: verificationCodeDigest(tx, contactIndex, code),
        expiresAt: tx.db.raw('now() + make_interval(secs => ?)', [VALID_FOR]),
      })
      .returning('id');
    if (!row) throw new Error(`verification code (${purpose}) for phone index ${contactIndex} was not stored`);

    await leaveMessage(tx, { codeId: row.id, mobile, code, template: templateOf[purpose] });
    return { resendAfterSeconds: RESEND_AFTER, validForSeconds: VALID_FOR };
  });
}

export function verificationCodeDigest(ctx: Context, contactIndex: string, code: string): string {
  return keyedDigest(ctx.keys.codes, `verification:${contactIndex}:${code}`);
}

/** Somebody signed in, who proves his agent's phone, is not asked: his own phone is proven, and he is counted. */
async function refuseUnknown(
  ctx: Context,
  { mobile, purpose, from }: { mobile: string; purpose: CodePurpose; from: Requester },
): Promise<void> {
  if (purpose === 'agent_phone') return;
  const { knownBrowser } = await countedAs(ctx, keyedDigest(ctx.keys.index, mobile), from);
  if (!knownBrowser) throw new AppError('challenge_required', { purpose: 'send_code' });
}

async function refuseTooMany(tx: Context, contactIndex: string, known: boolean): Promise<void> {
  const sent = await sentLately(tx, tx.db('verificationCodes').where({ contactIndex }), RESEND_AFTER);
  if (sent.wait !== null && sent.wait > 0) throw new AppError('code_too_soon', { retryAfterSeconds: sent.wait });
  const [ofHour, ofDay] = known ? [PER_HOUR, PER_DAY] : [PER_HOUR - KEPT_OF_HOUR, PER_DAY - KEPT_OF_DAY];
  if (sent.total >= ofDay || sent.lastHour >= ofHour) throw new AppError('rate_limited', { retryAfterSeconds: 3600 });
}

/** Not through messages/tell: the message belongs to no application. */
async function leaveMessage(
  tx: Context,
  { codeId, mobile, code, template }: { codeId: number; mobile: string; code: string; template: MessageTemplate },
): Promise<void> {
  const { body, masked } = tx.ports.messages.compose(template, 'sms', { code });
  const logicalKey = `verification:${codeId}`;
  const [message] = await tx
    .db('messages')
    .insert({
      logicalKey,
      template,
      channel: 'sms',
      recipientSealed: sealInRow(tx.keys.personal, mobile, { column: 'message.recipient', row: logicalKey }),
      recipientMasked: maskPhone(mobile),
      bodySealed: sealInRow(tx.keys.personal, body, { column: 'message.body', row: logicalKey }),
      bodyMasked: masked,
    })
    .returning('id');
  if (!message) throw new Error(`message of verification code ${codeId} was not stored`);
  await record(tx, { type: 'message.queued', details: { messageId: message.id, template } });
  await enqueue(tx.db, 'sendMessage', { messageId: message.id }, { jobKey: `message:${message.id}` });
}
