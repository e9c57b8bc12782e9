import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../server/domain/context.ts';
import { openInRow } from '../../server/lib/seal.ts';

interface Sent {
  bodySealed: Buffer;
  logicalKey: string;
}
const bodyOf = (ctx: Context, { bodySealed, logicalKey }: Sent): string =>
  openInRow(ctx.keys.personal, bodySealed, { column: 'message.body', row: logicalKey });

/** The authorization code as the agent reads it on his phone. */
export async function demoCode(ctx: Context, applicationId: number): Promise<string> {
  const message = (await ctx
    .db('messages')
    .where({ applicationId, template: 'authorization_code' })
    .orderBy('id', 'desc')
    .first('bodySealed', 'logicalKey')) as Sent | undefined;
  const code = message && /授权码：([0-9A-Z-]+)/.exec(bodyOf(ctx, message))?.[1];
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
      .select('recipientSealed', 'bodySealed', 'logicalKey')) as (Sent & { recipientSealed: Buffer })[];
    const mine = rows.find(
      (one) =>
        openInRow(ctx.keys.personal, one.recipientSealed, { column: 'message.recipient', row: one.logicalKey }) ===
        phone,
    );
    const code = mine && /验证码是 (\d+)/.exec(bodyOf(ctx, mine))?.[1];
    if (code) return code;
  }
  throw new Error(`no verification code was sent to ${phone}`);
}
