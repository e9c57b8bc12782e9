import { sqlRows } from '../../models/sqlRows.ts';
import type { AlarmKind } from '../../vocabulary/alarms.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';

export interface AlarmOf {
  kind: AlarmKind;
  /** The member of staff it is about; left out where it is about nobody, or about an outsider. */
  staffId?: number;
  /** What it is about, as one key without personal data (`station:3`); the person, where it is left out. */
  subject?: string;
  /** Ids and counts only, no personal data. */
  details?: Record<string, number | string>;
}

/**
 * A task for administrators, with its audit event. The same alarm about the same subject is raised once a day. It must
 * outlive the refusal it is about: do not call it in a transaction that is rolled back.
 */
export async function raiseAlarm(ctx: Context, { kind, staffId, subject, details = {} }: AlarmOf): Promise<void> {
  const about = subject ?? (staffId === undefined ? 'desk' : `staff:${staffId}`);
  await inTransaction(ctx, async (tx) => {
    const [raised] = await sqlRows<{ id: number }>(
      tx.db,
      `insert into alarms (kind, subject, staff_id, details) values (?, ?, ?, ?)
       on conflict (kind, subject, day) do nothing returning id`,
      [kind, about, staffId ?? null, JSON.stringify(details)],
    );
    if (!raised) return;
    tx.logger.warn({ alarmId: raised.id, kind, subject: about }, 'an alarm was raised');
    await record(tx, { type: 'alarm.raised', details: { alarmId: raised.id, kind, subject: about, ...details } });
  });
}
