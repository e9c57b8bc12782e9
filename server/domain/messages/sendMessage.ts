import { openInRow } from '../../lib/seal.ts';
import { Message } from '../../models/Message.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';
import { mailedForms } from './mailedForms.ts';

/**
 * Gives one message to the provider. The row's logical key goes with it, so that a second try after a lost answer is
 * the same message for the provider.
 * The text is erased when the provider has accepted it (a demo keeps it for its outbox).
 * @throws the provider's error, after recording the attempt: the task queue tries again with back-off
 */
export async function sendMessage(ctx: Context, messageId: number): Promise<void> {
  const message = await Message.query(ctx.db).findById(messageId);
  if (!message || message.state === 'accepted' || !message.bodySealed || !message.recipientSealed) return;
  const attachments = await mailedForms(ctx, messageId);
  if (!attachments) return giveUp(ctx, message);
  const outgoing = {
    channel: message.channel,
    idempotencyKey: message.logicalKey,
    recipient: openInRow(ctx.keys.personal, message.recipientSealed, {
      column: 'message.recipient',
      row: message.logicalKey,
    }),
    body: openInRow(ctx.keys.personal, message.bodySealed, { column: 'message.body', row: message.logicalKey }),
    attachments,
  };
  await ctx.db('messages').where({ id: messageId }).increment('attempts', 1);
  try {
    const { reference } = await ctx.ports.messages.send(outgoing);
    await inTransaction(ctx, async (tx) => {
      await lockApplicationOf(tx, 'messages', messageId);
      const changed = await tx
        .db('messages')
        .where({ id: messageId })
        .whereIn('state', ['queued', 'failed'])
        .update({
          state: 'accepted',
          providerReference: reference,
          acceptedAt: tx.db.fn.now(),
          lastError: null,
          ...(tx.demo ? {} : { bodySealed: null, recipientSealed: null }),
        });
      if (changed === 1)
        await record(tx, { applicationId: message.applicationId, type: 'message.accepted', details: { messageId } });
    });
  } catch (error) {
    await ctx
      .db('messages')
      .where({ id: messageId, state: 'queued' })
      .update({ state: 'failed', lastError: error instanceof Error ? error.message.slice(0, 200) : 'unknown' });
    throw error;
  }
}

/** What it should carry is erased: it is not tried again, nobody can send it again, and the audit says so. */
async function giveUp(ctx: Context, { id: messageId, applicationId }: Message): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await lockApplicationOf(tx, 'messages', messageId);
    const changed = await tx
      .db('messages')
      .where({ id: messageId })
      .whereIn('state', ['queued', 'failed'])
      .update({ state: 'failed', lastError: 'its content was erased', bodySealed: null, recipientSealed: null });
    if (changed === 1)
      await record(tx, { applicationId, type: 'message.failed', details: { messageId, reason: 'content_erased' } });
  });
}
