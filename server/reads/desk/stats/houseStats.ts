import { headIsLate } from '../../../domain/audit/headIsLate.ts';
import { can } from '../../../domain/authorize.ts';
import type { Context } from '../../../domain/context.ts';
import { calendarIsLate } from '../../../lib/legalHolidays.ts';
import { columns, selectRows } from '../../../models/columns.ts';
import { sqlRows } from '../../../models/sqlRows.ts';
import { STATION_HERE_SECONDS } from '../../../vocabulary/stationSessions.ts';

/** Whether the house itself works: what an administrator answers for. */
export interface HouseStats {
  alarmsOpen: number;
  stations: { id: number; name: string; lastSeenAt: Date | null; here: boolean }[];
  logins: { active: number; locked: string[]; changesWaiting: number };
  /** Requests the signer has not answered. */
  signer: { waiting: number; since: Date | null; lastAnswerAt: Date | null };
  /** Background tasks that are due, and those that failed before. */
  tasks: { due: number; failing: number; since: Date | null };
  codes: { sent: number; perHour: number };
  messagesFailed: number;
  auditHeadLate: boolean;
  calendarLate: boolean;
}

/** Null for those who do not run the house. */
export async function houseStats(ctx: Context): Promise<HouseStats | null> {
  if (!can(ctx.actor, 'alarm.read') || !can(ctx.actor, 'staff.read')) return null;
  const [counted] = await sqlRows<{
    alarms: number;
    active: number;
    locked: string[] | null;
    changes: number;
    codes: number;
    failed: number;
  }>(
    ctx.db,
    `select
      (select count(*)::int from alarms where state = 'open') as alarms,
      (select count(*)::int from staff where active) as active,
      (select array_agg(name order by id) from staff where locked_until > now()) as locked,
      (select count(*)::int from staff_changes where state = 'waiting') as changes,
      coalesce((select sent from code_budgets where hour = date_trunc('hour', now())), 0) as codes,
      (select count(*)::int from messages where state = 'failed' and body_sealed is not null) as failed`,
  );
  if (!counted) throw new Error('a select without a table gave no row');
  return {
    alarmsOpen: counted.alarms,
    stations: await stationsNow(ctx),
    logins: { active: counted.active, locked: counted.locked ?? [], changesWaiting: counted.changes },
    signer: await signerNow(ctx),
    tasks: await tasksNow(ctx),
    codes: { sent: counted.codes, perHour: ctx.codesPerHour },
    messagesFailed: counted.failed,
    auditHeadLate: await headIsLate(ctx),
    calendarLate: calendarIsLate(ctx.clock.now()),
  };
}

async function stationsNow(ctx: Context): Promise<HouseStats['stations']> {
  const here = ctx.db.raw<boolean>(
    `coalesce(b.last_seen_at > now() - ${STATION_HERE_SECONDS} * interval '1 second', false)`,
  );
  const active = ctx.db('stations as b').where({ 'b.active': true, 'b.kind': 'staff' }).orderBy('b.id').limit(50);
  return selectRows(active, columns(['b.id', 'b.name', 'b.lastSeenAt'], { computed: { here } }));
}

async function signerNow({ db }: Context): Promise<HouseStats['signer']> {
  const [row] = await sqlRows<{ waiting: number; since: Date | null; last: Date | null }>(
    db,
    `select count(*)::int as waiting, min(updated_at) as since,
      (select updated_at from certificate_requests where state = 'accepted' order by id desc limit 1) as last
     from certificate_requests where state = 'sent' and ca_reply_sha256 is null`,
  );
  return { waiting: row?.waiting ?? 0, since: row?.since ?? null, lastAnswerAt: row?.last ?? null };
}

async function tasksNow({ db }: Context): Promise<HouseStats['tasks']> {
  const [row] = await sqlRows<{ due: number; failing: number; since: Date | null }>(
    db,
    `select count(*) filter (where run_at <= now() and attempts = 0)::int as due,
      count(*) filter (where attempts > 0 and last_error is not null)::int as failing,
      min(run_at) filter (where run_at <= now() and attempts = 0) as since
     from graphile_worker.jobs`,
  );
  return row ?? { due: 0, failing: 0, since: null };
}
