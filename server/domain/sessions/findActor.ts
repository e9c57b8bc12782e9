import { loadStaffActor } from '../staff/loadStaffActor.ts';
import { Account } from '../../models/Account.ts';
import { Session } from '../../models/Session.ts';
import { Station } from '../../models/Station.ts';
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

/**
 * The actor of this session token, read again for every request, so that a role or login taken away counts at once.
 * Null when the token is not valid.
 */
export async function findActor(ctx: Context, token: string): Promise<FoundSession | null> {
  const session = await Session.query(ctx.db)
    .findOne({ tokenDigest: sessionDigest(ctx, token) })
    .whereNull('endedAt')
    .where('expiresAt', '>', ctx.clock.now());
  if (!session) return null;
  const { kind } = session;
  const idle = ctx.clock.now().getTime() - session.lastSeenAt.getTime();
  if (idle > IDLE[kind] * 60_000) return null;
  if (idle > 60_000) await Session.query(ctx.db).findById(session.id).patch({ lastSeenAt: ctx.clock.now() });
  const person = await personOf(ctx, session);
  if (!person) return null;
  if (kind !== 'station') return { actor: person, csrfToken: session.csrfToken, sessionId: session.id };
  const station = session.stationId
    ? await Station.query(ctx.db).findOne({ id: session.stationId, active: true })
    : undefined;
  return station
    ? {
        actor: { kind: 'station', id: station.id, name: station.name, on: person },
        csrfToken: session.csrfToken,
        sessionId: session.id,
      }
    : null;
}

/** Whose session it is; null when that person may no longer sign in. */
async function personOf(ctx: Context, session: Session): Promise<AccountActor | StaffActor | null> {
  if (session.staffId) return loadStaffActor(ctx, session.staffId, session);
  return session.accountId ? accountActor(ctx, session.accountId, session.id) : null;
}

async function accountActor(ctx: Context, id: number, sessionId: number): Promise<AccountActor | null> {
  const account = await Account.query(ctx.db).findOne({ id, active: true });
  return account ? { kind: 'account', id, sessionId } : null;
}
