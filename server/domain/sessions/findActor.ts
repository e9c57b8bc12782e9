import { sqlRows } from '../../models/sqlRows.ts';
import { staffActorOf, staffFacts, type StaffFactsRow } from '../staff/loadStaffActor.ts';
import type { AccountActor, Actor, Context, StaffActor } from '../context.ts';
import { sessionDigest } from './openSession.ts';

/**
 * Minutes without a request after which a session ends: staff 30 (NIST SP 800-63B §4.2.3), applicants 2 hours, stations
 * 12 hours.
 */
export const IDLE = { staff: 30, account: 120, station: 720 } as const;

export interface FoundSession {
  actor: Actor;
  csrfToken: string;
  sessionId: number;
}

interface SessionRow extends StaffFactsRow {
  id: number;
  kind: keyof typeof IDLE;
  csrf_token: string;
  last_seen_at: Date;
  stepped_up_at: Date | null;
  staff_id: number | null;
  /** The account, where it may still sign in. */
  account_id: number | null;
  /** The station, where it is in use. */
  station_id: number | null;
  station_name: string | null;
}

/** Every request asks this: session, person, roles, projects and station in one round trip. */
const sessionSql = `
  select sessions.id, sessions.kind, sessions.csrf_token, sessions.last_seen_at, sessions.stepped_up_at,
    sessions.staff_id, accounts.id as account_id, stations.id as station_id, stations.name as station_name,
    ${staffFacts}
  from sessions
    left join staff on staff.id = sessions.staff_id and staff.active
    left join accounts on accounts.id = sessions.account_id and accounts.active
    left join stations on stations.id = sessions.station_id and stations.active
  where sessions.token_digest = ? and sessions.ended_at is null and sessions.expires_at > ?`;

/**
 * The actor of this session token, read again for every request, so that a role or login taken away counts at once.
 * Null when the token is not valid.
 */
export async function findActor(ctx: Context, token: string): Promise<FoundSession | null> {
  const now = ctx.clock.now();
  const [session] = await sqlRows<SessionRow>(ctx.db, sessionSql, [sessionDigest(ctx, token), now]);
  if (!session) return null;
  const { id: sessionId, kind, csrf_token: csrfToken } = session;
  const idle = now.getTime() - session.last_seen_at.getTime();
  if (idle > IDLE[kind] * 60_000) return null;
  if (idle > 60_000) await ctx.db('sessions').where({ id: sessionId }).update({ lastSeenAt: now });
  const person = personOf(session);
  if (!person) return null;
  if (kind !== 'station') return { actor: person, csrfToken, sessionId };
  const { station_id: id, station_name: name } = session;
  return id !== null && name !== null
    ? { actor: { kind: 'station', id, name, on: person }, csrfToken, sessionId }
    : null;
}

/** Whose session it is; null when that person may no longer sign in. */
function personOf(session: SessionRow): AccountActor | StaffActor | null {
  const { id: sessionId, staff_id: staffId, account_id: accountId, stepped_up_at: steppedUpAt } = session;
  if (staffId !== null) return staffActorOf(staffId, session, { id: sessionId, steppedUpAt });
  return accountId === null ? null : { kind: 'account', id: accountId, sessionId };
}
