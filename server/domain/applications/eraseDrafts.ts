import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { forgetContent } from './forgetContent.ts';
import { KEEP_DAYS, NOTICE_DAYS, remindDrafts } from './remindDrafts.ts';
import { forEachDraft } from './sleepingDrafts.ts';

/**
 * SQL condition: not changed for long enough, its owner was reminded after the last change, and the time given in the
 * reminder is over.
 */
const OVER = `ct.updated_at < now() - interval '${KEEP_DAYS} days' and ct.reminded_at >= ct.updated_at
  and ct.reminded_at <= now() - interval '${NOTICE_DAYS} days'`;

/**
 * Erases drafts that were not changed for 180 days, at the earliest two weeks after a reminder: their content and their
 * data key are deleted, so that nothing encrypted with it can be read again. Returns how many were erased.
 */
export async function eraseDrafts(ctx: Context): Promise<number> {
  await remindDrafts(ctx);
  return forEachDraft(ctx, OVER, eraseDraft);
}

async function eraseDraft(tx: Context, id: number): Promise<boolean> {
  const changed = await tx
    .db('applicationStates')
    .where({ applicationId: id, status: 'draft' })
    .whereRaw(`exists (select 1 from application_contents ct where ct.application_id = ? and ${OVER})`, [id])
    .update({ status: 'withdrawn', version: tx.db.raw('version + 1') });
  if (changed !== 1) return false;
  await forgetContent(tx, id);
  await tx.db('applications').where({ id }).update({ finalStatus: 'withdrawn', closedAt: tx.db.fn.now() });
  await record(tx, { applicationId: id, type: 'application.withdrawn', details: { erased: true } });
  return true;
}
