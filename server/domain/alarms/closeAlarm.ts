import { AppError } from '../../lib/AppError.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';

/**
 * An administrator has looked into an alarm and says what came of it.
 * @throws AppError not_found | forbidden | invalid_state (closed before)
 */
export async function closeAlarm(
  ctx: Context,
  { alarmId, reason }: { alarmId: number; reason: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const alarm = await tx.db('alarms').where({ id: alarmId }).first('state');
    if (!alarm) throw new AppError('not_found');
    const staff = authorize(tx, 'alarm.close', { state: alarm.state });
    const closed = await tx
      .db('alarms')
      .where({ id: alarmId, state: 'open' })
      .update({ state: 'closed', closedAt: tx.db.fn.now(), closedById: staff.id, closingWords: reason });
    if (closed !== 1) throw new AppError('invalid_state', { state: 'closed' });
    await record(tx, { type: 'alarm.closed', details: { alarmId } });
  });
}
