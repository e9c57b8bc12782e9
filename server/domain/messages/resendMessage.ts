import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { ApplicationStateRow } from '../../models/ApplicationStateRow.ts';
import { Message } from '../../models/Message.ts';
import { enqueue } from '../../tasks/enqueue.ts';
import { codeWanted } from '../applications/requestCode.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { askForAuthorizationCode } from '../authorizationCodes/askForAuthorizationCode.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockApplicationOf } from '../lockApplication.ts';

/**
 * Staff send a message again. One the provider did not accept is sent again with the same text. Instead of an
 * authorization code a new one is sent and the old one is voided, because the old text cannot be read any more.
 * @throws AppError not_found | forbidden | invalid_state for anything else | code_too_soon | rate_limited
 */
export async function resendMessage(ctx: Context, { messageId }: { messageId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const applicationId = await lockApplicationOf(tx, 'messages', messageId);
    const message = await Message.query(tx.db).findById(messageId);
    if (!message) throw new AppError('not_found');
    const application = applicationId === null ? undefined : await Application.query(tx.db).findById(applicationId);
    authorize(tx, 'message.resend', { projectId: application?.projectId ?? null, state: message.state });

    if (message.template === 'authorization_code' && application) return anew(tx, application);
    const queued = await tx
      .db('messages')
      .where({ id: messageId, state: 'failed' })
      .whereNotNull('bodySealed')
      .update({ state: 'queued', lastError: null });
    if (queued !== 1) throw new AppError('invalid_state', { state: message.state });
    await record(tx, {
      applicationId: message.applicationId,
      type: 'message.queued',
      details: { messageId, again: true },
    });
    await enqueue(tx.db, 'sendMessage', { messageId }, { jobKey: `message:${messageId}` });
  });
}

async function anew(tx: Context, application: Application): Promise<void> {
  const state = await ApplicationStateRow.query(tx.db).findById(application.id).throwIfNotFound();
  const wish = state.status === 'open' ? await codeWanted(tx, { application, state }) : null;
  if (!wish) throw new AppError('invalid_state', { stage: state.stage });
  await askForAuthorizationCode(tx, { applicationId: application.id, ...wish });
}
