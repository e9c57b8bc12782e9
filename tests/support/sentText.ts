import type { MessageTemplate } from '../../server/vocabulary/messageStates.ts';
import type { Context } from '../../server/domain/context.ts';
import { openText } from '../../server/lib/seal.ts';

/** The text of the newest message of this template to the application's agent. */
export async function sentText(ctx: Context, applicationId: number, template: MessageTemplate): Promise<string> {
  const message = (await ctx.db('messages').where({ applicationId, template }).orderBy('id', 'desc').first())!;
  return openText(ctx.keys.personal, message.bodySealed!, 'message.body');
}

/** The authorization code in it. */
export async function sentAuthorizationCode(ctx: Context, applicationId: number): Promise<string> {
  const [, code] = /授权码：(\w+)，/.exec(await sentText(ctx, applicationId, 'authorization_code')) ?? [];
  if (!code) throw new Error(`no authorization code in the message of application ${applicationId}`);
  return code;
}
