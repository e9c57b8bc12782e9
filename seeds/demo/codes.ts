import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../server/domain/context.ts';
import { openText } from '../../server/lib/seal.ts';

/** The authorization code as the agent reads it on his phone. */
export async function demoCode(ctx: Context, applicationId: number): Promise<string> {
  const message = (await ctx
    .db('messages')
    .where({ applicationId, template: 'authorization_code' })
    .orderBy('id', 'desc')
    .first('bodySealed')) as { bodySealed: Buffer } | undefined;
  const code =
    message && /授权码：([0-9A-Z-]+)/.exec(openText(ctx.keys.personal, message.bodySealed, 'message.body'))?.[1];
  if (!code) throw new Error(`no code was sent for demo case ${applicationId}`);
  return code;
}

/** The newest verification code to this phone, read from the demo's outbox. */
export async function demoVerification(ctx: Context, phone: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1, await sleep(100)) {
    const rows = (await ctx
      .db('messages')
      .where({ template: 'verification_code' })
      .orderBy('id', 'desc')
      .limit(20)
      .select('recipientSealed', 'bodySealed')) as { recipientSealed: Buffer; bodySealed: Buffer }[];
    const mine = rows.find((one) => openText(ctx.keys.personal, one.recipientSealed, 'message.recipient') === phone);
    const code = mine && /验证码是 (\d+)/.exec(openText(ctx.keys.personal, mine.bodySealed, 'message.body'))?.[1];
    if (code) return code;
  }
  throw new Error(`no verification code was sent to ${phone}`);
}
