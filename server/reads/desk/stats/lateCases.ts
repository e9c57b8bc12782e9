import { stages, stageTurns } from '../../../vocabulary/stages.ts';
import { applicationColumns, applicationsQuery, withTimeLeft, type ApplicationListRow } from '../applications.ts';
import { selectRows } from '../../../models/columns.ts';
import type { Context, StaffActor } from '../../../domain/context.ts';
import { cappedCount } from '../../cappedCount.ts';

/** Stages in which the applicant waits for the desk. */
const ours = stages.filter((stage) => stageTurns[stage] === 'desk');
const SHOWN = 8;

/** Cases past their due time, the longest overdue first. */
export async function lateCases(
  ctx: Context,
  staff: StaffActor,
): Promise<{ total: number; first: ApplicationListRow[] }> {
  const late = applicationsQuery(ctx, staff, { due: 'late', stage: ours });
  const rows = await selectRows(late.clone().orderBy('s.dueAt').limit(SHOWN), applicationColumns(ctx));
  return { total: await cappedCount(ctx.db, late), first: rows.map((row) => withTimeLeft(ctx, row)) };
}
