import type { Knex } from 'knex';
import type { DecisionOutcome } from '../../../vocabulary/decisionReasons.ts';
import { columns, selectRows, selectTotals } from '../../../models/columns.ts';
import type { Context, StaffActor } from '../../../domain/context.ts';
import { inProjectsOf } from '../../../domain/projectScope.ts';
import type { Weeks } from './weeks.ts';

export type Measure = 'submitted' | 'approved' | 'returned' | 'rejected' | 'produced' | 'shipped' | 'completed';
export interface WeekMeasureRow {
  measure: Measure;
  thisWeek: number;
  lastWeek: number;
}
export interface DayCountRow {
  date: string;
  thisWeek: number | null;
  lastWeek: number;
}

const decided =
  (outcome: DecisionOutcome) =>
  (db: Knex): Knex.QueryBuilder =>
    db('decisions as d').join('applications as a', 'a.id', 'd.applicationId').where('d.outcome', outcome);

/** For each measure: its rows, the column of its time (each has an index) and of its project. */
const measures: Readonly<Record<Measure, { from(db: Knex): Knex.QueryBuilder; at: string; project: string }>> = {
  submitted: { from: (db) => db('applications as a'), at: 'a.submitted_at', project: 'a.projectId' },
  approved: { from: decided('approve'), at: 'd.created_at', project: 'a.projectId' },
  returned: { from: decided('return'), at: 'd.created_at', project: 'a.projectId' },
  rejected: { from: decided('reject'), at: 'd.created_at', project: 'a.projectId' },
  produced: {
    from: (db) => db('productionJobs as j').where('j.state', 'done'),
    at: 'j.done_at',
    project: 'j.projectId',
  },
  shipped: { from: (db) => db('shipments as h'), at: 'h.handed_over_at', project: 'h.projectId' },
  completed: {
    from: (db) => db('applications as a').where('a.finalStatus', 'completed'),
    at: 'a.closed_at',
    project: 'a.projectId',
  },
};

/** The measures of this week up to now, and of last week up to the same time. */
export async function weekMeasures(
  ctx: Context,
  staff: StaffActor,
  { thisStart, now, lastStart, lastEnd }: Weeks,
): Promise<WeekMeasureRow[]> {
  const found: WeekMeasureRow[] = [];
  for (const [measure, { from, at, project }] of Object.entries(measures)) {
    const row = await selectTotals(
      inProjectsOf(from(ctx.db), staff, project).whereRaw(`${at} >= ? and ${at} <= ?`, [lastStart, now]),
      columns([], {
        computed: {
          thisWeek: ctx.db.raw<number>(`(count(*) filter (where ${at} >= ?))::int`, [thisStart]),
          lastWeek: ctx.db.raw<number>(`(count(*) filter (where ${at} <= ?))::int`, [lastEnd]),
        },
      }),
    );
    found.push({ measure: measure as Measure, ...row });
  }
  return found;
}

/** Submissions of each day of both weeks; this week's number is null for days to come. */
export async function weekDays(ctx: Context, staff: StaffActor, { lastStart, days }: Weeks): Promise<DayCountRow[]> {
  const rows = await selectRows(
    inProjectsOf(ctx.db('applications as a'), staff, 'a.projectId')
      .where('a.submittedAt', '>=', lastStart)
      .groupByRaw('1'),
    columns([], {
      computed: {
        date: ctx.db.raw<string>("to_char(a.submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')"),
        count: ctx.db.raw<number>('count(*)::int'),
      },
    }),
  );
  const on = (date: string): number => rows.find((row) => row.date === date)?.count ?? 0;
  const weekBefore = (date: string): string =>
    new Date(Date.parse(`${date}T00:00:00Z`) - 7 * 86_400_000).toISOString().slice(0, 10);
  return days.map(({ date, begun }) => ({ date, thisWeek: begun ? on(date) : null, lastWeek: on(weekBefore(date)) }));
}
