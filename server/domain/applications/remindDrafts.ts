import { sqlRows } from '../../models/sqlRows.ts';
import type { Context } from '../context.ts';
import { tell } from '../messages/tell.ts';
import { forEachDraft } from './sleepingDrafts.ts';

/** Days without a change after which the owner is reminded, and days between the reminder and erasing. */
const REMIND_DAYS = 166;
export const NOTICE_DAYS = 14;
export const KEEP_DAYS = 180;

const DUE = `ct.updated_at < now() - interval '${REMIND_DAYS} days'
  and (ct.reminded_at is null or ct.reminded_at < ct.updated_at)`;

/**
 * Sends the owners of unused drafts a message with the day on which the draft will be erased, once until they change it
 * again. Returns how many were sent.
 */
export async function remindDrafts(ctx: Context): Promise<number> {
  return forEachDraft(ctx, DUE, remindDraft);
}

async function remindDraft(tx: Context, applicationId: number): Promise<boolean> {
  const [reminded] = await sqlRows<{ date: string }>(
    tx.db,
    `update application_contents ct set reminded_at = now() where application_id = ? and ${DUE}
     returning to_char(
       greatest(ct.updated_at + interval '${KEEP_DAYS} days', now() + interval '${NOTICE_DAYS} days')
         at time zone 'Asia/Shanghai',
       'YYYY-MM-DD') as date`,
    [applicationId],
  );
  if (!reminded) return false;
  const { date } = reminded;
  const key = `draft_expiring:${applicationId}:${date}`;
  await tell(tx, { applicationId, template: 'draft_expiring', key, values: { date } });
  return true;
}
