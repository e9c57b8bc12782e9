import { AppError } from '../../lib/AppError.ts';
import { Application } from '../../models/Application.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { givenDocument, type WantedDocument } from '../documents/readDocument.ts';
import type { PreparedDocument } from '../documents/keepVersion.ts';
import type { ReturnedKind } from '../../vocabulary/documentKinds.ts';
import { writeNote } from './addNote.ts';
import { holderWhoReveals, spendReveal } from './reveal.ts';

/**
 * A form as the applicant has it, with every number in full, for the reviewer who holds the case: the same claim,
 * reason, fresh digits and daily budget as for one masked entry.
 * @throws AppError step_up_required | lease_lost | already_claimed | not_found | rate_limited
 */
export async function revealDocument(
  ctx: Context,
  { reason, ...wanted }: WantedDocument & { reason: string },
): Promise<PreparedDocument<ReturnedKind>> {
  return inTransaction(ctx, async (tx) => {
    const { applicationId, kind } = wanted;
    const staff = await holderWhoReveals(tx, applicationId);
    const application = await Application.query(tx.db).findById(applicationId);
    if (!application) throw new AppError('not_found');
    const document = await givenDocument(tx, application, wanted);
    await spendReveal(tx, staff.id);

    const noteId = await writeNote(tx, { applicationId, staffId: staff.id, body: `${kind}: ${reason}` });
    const { documentVersion: version } = document.identity;
    await record(tx, { applicationId, type: 'identity.revealed', details: { document: kind, version, noteId } });
    return document;
  });
}
