import { AppError } from '../../lib/AppError.ts';
import { legalHolidays } from '../../lib/legalHolidays.ts';
import { noticeFault, type HolidayNotice } from '../../vocabulary/holidayNotice.ts';
import { shanghaiDay } from '../../vocabulary/shanghai.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { readNotices } from './readNotices.ts';

/** `version` is the notice's own, 0 where none was entered. */
type Entry = HolidayNotice & { version: number };

/**
 * An administrator enters the notice of a year, or enters it again in place of the one before. Due times that were
 * reckoned before stay as they are.
 * @throws AppError forbidden | step_up_required | validation_failed | version_conflict
 */
export async function enterNotice(ctx: Context, { year, version, daysOff, makeUpDays }: Entry): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const staff = authorize(tx, 'holiday_notice.enter');
    refuseFaults(tx, { year, daysOff, makeUpDays });
    const entered = { enteredById: staff.id, enteredAt: tx.db.fn.now() };
    const changed =
      version === 0
        ? await tx
            .db('holidayNotices')
            .insert({ year, ...entered })
            .onConflict('year')
            .ignore()
            .returning('year')
        : await tx
            .db('holidayNotices')
            .where({ year, version })
            .update({ ...entered, version: version + 1 })
            .returning('year');
    if (changed.length !== 1) throw new AppError('version_conflict');
    await tx.db('holidayNoticeDays').where({ year }).delete();
    await tx
      .db('holidayNoticeDays')
      .insert([
        ...daysOff.map((day) => ({ year, day, working: false })),
        ...makeUpDays.map((day) => ({ year, day, working: true })),
      ]);
    await record(tx, { type: 'calendar.notice_entered', details: { year, daysOff, makeUpDays } });
  });
  await readNotices(ctx);
}

function refuseFaults(ctx: Context, notice: HolidayNotice): void {
  const now = Number(shanghaiDay(ctx.clock.now()).slice(0, 4));
  if (notice.year < now - 1 || notice.year > now + 2)
    throw new AppError('validation_failed', { faults: [{ path: 'year', code: 'outside_year' }] });
  const byLaw = new Set(legalHolidays(notice.year));
  const worked = notice.makeUpDays.find((day) => byLaw.has(day));
  const fault = worked ? { code: 'day_off_by_law', day: worked } : noticeFault(notice);
  if (fault)
    throw new AppError('validation_failed', { faults: [{ path: 'daysOff', code: fault.code, message: fault.day }] });
}
