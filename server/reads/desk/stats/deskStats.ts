import type { Knex } from 'knex';
import type { ApplicationListRow } from '../applications.ts';
import { authorize, can } from '../../../domain/authorize.ts';
import type { Context, StaffActor } from '../../../domain/context.ts';
import { readsEverywhere } from '../../../vocabulary/roles.ts';
import { decisionStats, type DecisionStats } from './decisionStats.ts';
import { lateCases } from './lateCases.ts';
import { waitingWork, type WaitingLineRow } from './waitingWork.ts';
import { weekDays, weekMeasures, type DayCountRow, type WeekMeasureRow } from './weekMeasures.ts';
import { weeksAt } from './weeks.ts';

/** The answers to three questions: what is late, what waits for whom, what differs from last week. */
export interface DeskStats {
  at: Date;
  late: { total: number; first: ApplicationListRow[] };
  waiting: WaitingLineRow[];
  week: { measures: WeekMeasureRow[]; days: DayCountRow[] };
  decisions: DecisionStats;
}

const KEPT_MS = 5_000;
const kept = new WeakMap<Knex, Map<string, { until: number; stats: Promise<DeskStats> }>>();

/** The figures for the reader's projects, at most five seconds old. */
export async function deskStats(ctx: Context): Promise<DeskStats> {
  const staff = authorize(ctx, 'project.read');
  const scopes = kept.get(ctx.db) ?? new Map<string, { until: number; stats: Promise<DeskStats> }>();
  kept.set(ctx.db, scopes);
  // A reader without the right to read applications gets numbers but no list of cases.
  const reads = can(ctx.actor, 'application.read');
  const scope =
    staff.projectIds === 'all' || readsEverywhere(staff.roles)
      ? `${reads} all`
      : `${reads} ${[...staff.projectIds].sort((a, b) => a - b).join()}`;
  const found = scopes.get(scope);
  if (found && found.until > Date.now()) return found.stats;
  const stats = collect(ctx, staff, reads);
  scopes.set(scope, { until: Date.now() + KEPT_MS, stats });
  stats.catch(() => scopes.delete(scope));
  return stats;
}

async function collect(ctx: Context, staff: StaffActor, reads: boolean): Promise<DeskStats> {
  const weeks = weeksAt(ctx.clock.now());
  return {
    at: weeks.now,
    late: reads ? await lateCases(ctx, staff) : { total: 0, first: [] },
    waiting: await waitingWork(ctx, staff),
    week: { measures: await weekMeasures(ctx, staff, weeks), days: await weekDays(ctx, staff, weeks) },
    decisions: await decisionStats(ctx, staff, weeks),
  };
}
