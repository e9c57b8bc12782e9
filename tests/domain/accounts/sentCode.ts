import { phoneOf, textOf } from '../../support/sentText.ts';
import type { Context } from '../../../server/domain/context.ts';
import { keyedDigest } from '../../../server/lib/seal.ts';

/** The newest code that was sent to a phone, read where its owner would read it: in the message. */
export async function codeSentTo(ctx: Context, phone: string): Promise<string> {
  const messages = await ctx
    .db('messages')
    .whereIn('template', ['verification_code', 'agent_phone_code'])
    .orderBy('id', 'desc')
    .select('recipientSealed', 'bodySealed', 'logicalKey');
  const mine = messages.find((one) => phoneOf(ctx, one) === phone);
  const code = mine && /\d{6}/.exec(textOf(ctx, mine))?.[0];
  if (!code) throw new Error('no code was sent');
  return code;
}

/** The codes of a phone are that many seconds older. */
export async function letTimePass(ctx: Context, phone: string, seconds: number): Promise<void> {
  const back = (column: string) => ctx.db.raw('?? - make_interval(secs => ?)', [column, seconds]);
  await ctx
    .db('verificationCodes')
    .where({ contactIndex: keyedDigest(ctx.keys.index, phone) })
    .update({ createdAt: back('created_at'), expiresAt: back('expires_at') });
}
