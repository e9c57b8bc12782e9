import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { loadCase } from './loadCase.ts';

/** Adds a note for colleagues; the applicant never sees it. */
export async function addNote(
  ctx: Context,
  { applicationId, body }: { applicationId: number; body: string },
): Promise<{ id: number }> {
  return inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId, { lock: true });
    const staff = authorize(tx, 'application.note', { projectId: found.projectId });
    const id = await writeNote(tx, { applicationId, staffId: staff.id, body });
    await record(tx, { applicationId, type: 'review.note_added', details: { noteId: id } });
    return { id };
  });
}

export async function writeNote(
  tx: Context,
  note: { applicationId: number; staffId: number; body: string },
): Promise<number> {
  const [row] = await tx.db('notes').insert(note).returning('id');
  if (!row) throw new Error(`note of staff ${note.staffId} on application ${note.applicationId} was not stored`);
  return row.id;
}
