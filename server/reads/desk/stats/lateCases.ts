import { deskStages } from '../../../vocabulary/stages.ts';
import { applicationColumns, applicationsQuery, withTimeLeft, type ApplicationListRow } from '../applications.ts';
import { selectRows } from '../../../models/columns.ts';
import type { Context, StaffActor } from '../../../domain/context.ts';
import { cappedCount } from '../../cappedCount.ts';

const SHOWN = 8;

/** Cases past their due time that nobody put on hold, the longest overdue first: those the counters call late. */
export async function lateCases(
  ctx: Context,
  staff: StaffActor,
): Promise<{ total: number; first: ApplicationListRow[] }> {
  const late = applicationsQuery(ctx, staff, { due: 'late', stage: deskStages, held: false });
  const rows = await selectRows(late.clone().orderBy('s.dueAt').limit(SHOWN), applicationColumns(ctx));
  return { total: await cappedCount(ctx.db, late), first: rows.map((row) => withTimeLeft(ctx, row)) };
}
