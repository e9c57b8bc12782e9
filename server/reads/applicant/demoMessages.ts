import { AppError } from '../../lib/AppError.ts';
import { openInRow } from '../../lib/seal.ts';
import { Message } from '../../models/Message.ts';
import type { Context } from '../../domain/context.ts';

export interface DemoMessage {
  id: number;
  template: string;
  channel: string;
  recipient: string;
  body: string;
  state: string;
  createdAt: Date;
}

/**
 * The newest messages with their full text; only in a demo, which has no telephone to read them on.
 * @throws AppError not_found outside the demo
 */
export async function demoMessages(ctx: Context): Promise<DemoMessage[]> {
  if (!ctx.demo) throw new AppError('not_found');
  const messages = await Message.query(ctx.db).orderBy('id', 'desc').limit(50);
  return messages.map((one) => ({
    id: one.id,
    template: one.template,
    channel: one.channel,
    state: one.state,
    createdAt: one.createdAt,
    recipient: one.recipientSealed
      ? openInRow(ctx.keys.personal, one.recipientSealed, { column: 'message.recipient', row: one.logicalKey })
      : one.recipientMasked,
    body: one.bodySealed
      ? openInRow(ctx.keys.personal, one.bodySealed, { column: 'message.body', row: one.logicalKey })
      : one.bodyMasked,
  }));
}
