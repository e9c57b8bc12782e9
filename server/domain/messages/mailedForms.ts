import { unwrapDataKey } from '../../lib/dataKeys.ts';
import { Application } from '../../models/Application.ts';
import { DocumentVersion } from '../../models/DocumentVersion.ts';
import type { DocumentData } from '../../vocabulary/documentData.ts';
import type { ReturnedKind } from '../../vocabulary/documentKinds.ts';
import type { Context } from '../context.ts';
import { openSnapshot, prepared } from '../documents/keepVersion.ts';
import { renderPrepared } from '../documents/renderPrepared.ts';
import type { Attachment } from '../ports.ts';

/** Bytes of all attachments together; mail servers refuse what is much larger. */
export const LARGEST_MAIL = 10 * 1024 * 1024;

/**
 * The files a message carries: the forms in the versions it was written for, so that each try sends the same. None for
 * a message that is only text, or where they are too much for a mail: its text says where they are after signing in.
 * Null when the content was erased meanwhile, with a draft that its owner withdrew.
 */
export async function mailedForms(ctx: Context, messageId: number): Promise<Attachment[] | null> {
  const versions = await DocumentVersion.query(ctx.db)
    .whereIn('id', ctx.db('formMailDocuments').where({ messageId }).select('documentVersionId'))
    .orderBy('id');
  const files: Attachment[] = [];
  for (const row of versions) {
    const application = await Application.query(ctx.db).findById(row.applicationId).throwIfNotFound();
    if (application.dataKeyWrapped.length === 0) return null;
    const kind = row.kind as ReturnedKind;
    const data = openSnapshot(unwrapDataKey(ctx.keys.wrap, application), row) as DocumentData[ReturnedKind];
    const { pdf, name } = await renderPrepared(ctx, prepared({ application }, row, kind, data));
    files.push({ name: `${name}.pdf`, content: pdf });
  }
  return fitsIntoMail(files) ? files : [];
}

export const fitsIntoMail = (files: readonly { content: { length: number } }[]): boolean =>
  files.reduce((sum, { content }) => sum + content.length, 0) <= LARGEST_MAIL;
