import type { MessageTemplate } from '../../server/vocabulary/messageStates.ts';
import type { Message } from '../../server/models/Message.ts';
import type { Context } from '../../server/domain/context.ts';
import { openInRow } from '../../server/lib/seal.ts';

/** What a message that was kept says. */
export const textOf = (ctx: Context, { bodySealed, logicalKey }: Sealed): string =>
  openInRow(ctx.keys.personal, bodySealed!, { column: 'message.body', row: logicalKey });
/** The phone it goes to. */
export const phoneOf = (ctx: Context, { recipientSealed, logicalKey }: Sealed): string =>
  openInRow(ctx.keys.personal, recipientSealed!, { column: 'message.recipient', row: logicalKey });
type Sealed = Pick<Message, 'bodySealed' | 'recipientSealed' | 'logicalKey'>;

/** The text of the newest message of this template to the application's agent. */
export async function sentText(ctx: Context, applicationId: number, template: MessageTemplate): Promise<string> {
  const message = (await ctx.db('messages').where({ applicationId, template }).orderBy('id', 'desc').first())!;
  return textOf(ctx, message);
}

/** The authorization code in it. */
export async function sentAuthorizationCode(ctx: Context, applicationId: number): Promise<string> {
  const [, code] = /授权码：(\w+)，/.exec(await sentText(ctx, applicationId, 'authorization_code')) ?? [];
  if (!code) throw new Error(`no authorization code in the message of application ${applicationId}`);
  return code;
}
