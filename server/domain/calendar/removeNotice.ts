import { AppError } from '../../lib/AppError.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { readNotices } from './readNotices.ts';

/**
 * Takes back a notice that was entered: from then on the calendar of the release counts, or the law alone.
 * @throws AppError forbidden | step_up_required | not_found | version_conflict
 */
export async function removeNotice(ctx: Context, { year, version }: { year: number; version: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(tx, 'holiday_notice.remove');
    if ((await tx.db('holidayNotices').where({ year, version }).delete()) !== 1) {
      const there = await tx.db('holidayNotices').where({ year }).first('year');
      throw new AppError(there ? 'version_conflict' : 'not_found');
    }
    await record(tx, { type: 'calendar.notice_removed', details: { year } });
  });
  await readNotices(ctx);
}
