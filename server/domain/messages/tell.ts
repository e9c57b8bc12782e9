import { Account } from '../../models/Account.ts';
import { Application } from '../../models/Application.ts';
import { Project } from '../../models/Project.ts';
import { openInRow, sealInRow } from '../../lib/seal.ts';
import { enqueue } from '../../tasks/enqueue.ts';
import type { MessageTemplate } from '../../vocabulary/messageStates.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { agentPhone } from './agentPhone.ts';

export interface Telling {
  applicationId: number;
  template: MessageTemplate;
  /** Only one message is ever sent for a key, so an operation that runs again does not send it twice. */
  key: string;
  values?: Record<string, string>;
}

/**
 * Writes a message to the application's agent (before the first submission: to the account) in the caller's
 * transaction; a task sends it after the commit.
 */
export async function tell(tx: Context, { applicationId, template, key, values = {} }: Telling): Promise<void> {
  const application = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const account = await Account.query(tx.db).findById(application.accountId).throwIfNotFound();
  const project = await Project.query(tx.db).findById(application.projectId).throwIfNotFound();
  const recipient = (await agentPhone(tx, application)) ?? {
    phone: openInRow(tx.keys.personal, account.phoneSealed, { column: 'account.phone', row: account.id }),
    masked: account.phoneMasked,
  };
  const { body, masked } = tx.ports.messages.compose(template, 'sms', {
    name: application.agentName || account.displayName,
    number: application.number,
    organization: application.organizationName,
    hotline: project.hotline,
    ...values,
  });
  const [row] = await tx
    .db('messages')
    .insert({
      logicalKey: key,
      applicationId,
      accountId: application.accountId,
      template,
      channel: 'sms',
      recipientSealed: sealInRow(tx.keys.personal, recipient.phone, { column: 'message.recipient', row: key }),
      recipientMasked: recipient.masked,
      bodySealed: sealInRow(tx.keys.personal, body, { column: 'message.body', row: key }),
      bodyMasked: masked,
    })
    .onConflict('logicalKey')
    .ignore()
    .returning('id');
  if (!row) return;
  await record(tx, { applicationId, type: 'message.queued', details: { messageId: row.id, template } });
  await enqueue(tx.db, 'sendMessage', { messageId: row.id }, { jobKey: `message:${row.id}` });
}
