import { AppError } from '../../lib/AppError.ts';
import { newSecret } from '../../lib/ids.ts';
import { maskEmail } from '../../lib/mask.ts';
import { keyedDigest, sealInRow } from '../../lib/seal.ts';
import { Project } from '../../models/Project.ts';
import { enqueue } from '../../tasks/enqueue.ts';
import { documentTitles, documentWords, type ReturnedKind } from '../../vocabulary/documentKinds.ts';
import { mailAddressOf } from '../../vocabulary/text/mailAddress.ts';
import { lockOwnApplication, type OwnApplication } from '../applications/ownApplication.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { prepareVersion } from '../documents/prepare.ts';

/** How many mails with forms one account may have sent in 24 hours. */
export const FORM_MAILS_PER_DAY = 5;
/** To how many addresses the forms of one application may go. */
export const ADDRESSES_PER_APPLICATION = 3;

interface Wish {
  applicationId: number;
  /** Which of the application's forms. */
  kinds: readonly ReturnedKind[];
  address: string;
}

/**
 * Forms of one's own application, as they are now, to an e-mail address, while it is the applicant's to hand in. The
 * mail keeps the versions it carries; a task sends it after the commit.
 * @throws AppError unavailable (no mail server is set) | validation_failed | not_found | invalid_state |
 * document_glyph_missing | too_many_addresses | too_many_mails
 */
export async function mailForms(ctx: Context, { applicationId, kinds, address }: Wish): Promise<void> {
  if (!ctx.sendsMail) throw new AppError('unavailable');
  const recipient = mailAddressOf(address);
  if (recipient === null) throw new AppError('validation_failed', { field: 'address' });
  await inTransaction(ctx, async (tx) => {
    const own = await lockOwnApplication(tx, applicationId, ['draft', 'returned']);
    const recipientIndex = keyedDigest(tx.keys.index, `mail:${recipient}`);
    await refuseTooMany(tx, own, recipientIndex);

    const versions: number[] = [];
    for (const kind of new Set(kinds)) {
      const { data, version } = await prepareVersion(tx, own, kind);
      const characters = tx.ports.documents.unprintable(JSON.stringify(data));
      if (characters.length > 0) throw new AppError('document_glyph_missing', { characters });
      versions.push(version.id);
    }
    const messageId = await leaveMail(tx, own, recipient, kinds);
    const { id, accountId } = own.application;
    await tx.db('formMails').insert({ messageId, applicationId: id, accountId, recipientIndex });
    await tx.db('formMailDocuments').insert(versions.map((documentVersionId) => ({ messageId, documentVersionId })));
    await record(tx, {
      applicationId,
      type: 'message.queued',
      details: { messageId, template: 'forms_by_mail', documentVersionIds: versions },
    });
    await enqueue(tx.db, 'sendMessage', { messageId }, { jobKey: `message:${messageId}` });
  });
}

/** Mails of one account are counted one after the other, whichever of its applications they belong to. */
async function refuseTooMany(tx: Context, { application }: OwnApplication, recipientIndex: string): Promise<void> {
  const { id: applicationId, accountId } = application;
  await tx.db.raw("select pg_advisory_xact_lock(hashtextextended('form mails:' || ?, 0))", [accountId]);
  const known = await tx.db('formMails').where({ applicationId }).distinct('recipientIndex');
  if (known.length >= ADDRESSES_PER_APPLICATION && !known.some((one) => one.recipientIndex === recipientIndex))
    throw new AppError('too_many_addresses');
  const lately = await tx
    .db('formMails')
    .where({ accountId })
    .whereRaw("created_at > now() - interval '24 hours'")
    .select('messageId');
  if (lately.length >= FORM_MAILS_PER_DAY) throw new AppError('too_many_mails');
}

/** Not through tell: it goes to an address that was just typed, not to the agent's phone. */
async function leaveMail(
  tx: Context,
  { application }: OwnApplication,
  recipient: string,
  kinds: readonly ReturnedKind[],
): Promise<number> {
  const { id: applicationId, accountId, number, projectId } = application;
  const { hotline } = await Project.query(tx.db).findById(projectId).throwIfNotFound();
  const { body, masked } = tx.ports.messages.compose('forms_by_mail', 'mail', {
    number,
    hotline,
    forms: [...new Set(kinds)].map((kind) => documentTitles[kind]).join('、'),
    formsEnglish: [...new Set(kinds)].map((kind) => documentWords('en')[kind]).join(', '),
    address: `${tx.publicUrl}/applications/${applicationId}/materials`,
  });
  const logicalKey = `forms_by_mail:${applicationId}:${newSecret()}`;
  const [row] = await tx
    .db('messages')
    .insert({
      logicalKey,
      applicationId,
      accountId,
      template: 'forms_by_mail',
      channel: 'mail',
      recipientSealed: sealInRow(tx.keys.personal, recipient, { column: 'message.recipient', row: logicalKey }),
      recipientMasked: maskEmail(recipient),
      bodySealed: sealInRow(tx.keys.personal, body, { column: 'message.body', row: logicalKey }),
      bodyMasked: masked,
    })
    .returning('id');
  if (!row) throw new Error(`mail with forms of application ${applicationId} was not stored`);
  return row.id;
}
