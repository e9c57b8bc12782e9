import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { forgetContent } from './forgetContent.ts';

const KEEP_DAYS = 180;
const REMIND_DAYS = 166;

/**
 * Drafts untouched for 180 days lose their content and their key (nothing sealed with it can be read again), two weeks after a reminder.
 * Returns how many were erased.
 */
export async function eraseDrafts(ctx: Context): Promise<number> {
  const drafts = () =>
    ctx
      .db('applicationStates')
      .join('applications', 'applications.id', 'applicationStates.applicationId')
      .join('applicationContents', 'applicationContents.applicationId', 'applications.id')
      .where('applicationStates.status', 'draft');
  const tired = (await drafts()
    .whereRaw(`application_contents.updated_at < now() - interval '${REMIND_DAYS} days'`)
    .limit(500)
    .select('applications.id', 'applicationContents.updatedAt')) as { id: number; updatedAt: Date }[];
  for (const { id, updatedAt } of tired) {
    const date = new Date(updatedAt.getTime() + KEEP_DAYS * 86_400_000).toISOString().slice(0, 10);
    await inTransaction(ctx, (tx) =>
      tell(tx, {
        applicationId: id,
        template: 'draft_expiring',
        key: `draft_expiring:${id}:${date}`,
        values: { date },
      }),
    );
  }
  const old = (await drafts()
    .whereRaw(`application_contents.updated_at < now() - interval '${KEEP_DAYS} days'`)
    .limit(500)
    .pluck('applications.id')) as number[];
  for (const id of old) await inTransaction(ctx, (tx) => eraseDraft(tx, id));
  return old.length;
}

async function eraseDraft(tx: Context, id: number): Promise<void> {
  const changed = await tx
    .db('applicationStates')
    .where({ applicationId: id, status: 'draft' })
    .update({ status: 'withdrawn', version: tx.db.raw('version + 1') });
  if (changed !== 1) return;
  await forgetContent(tx, id);
  await tx.db('applications').where({ id }).update({ finalStatus: 'withdrawn', closedAt: tx.db.fn.now() });
  await record(tx, { applicationId: id, type: 'application.withdrawn', details: { erased: true } });
}
