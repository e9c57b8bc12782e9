import { loadStaffActor } from '../staff/loadStaffActor.ts';
import { Account } from '../../models/Account.ts';
import { Station } from '../../models/Station.ts';
import type { AccountActor, Actor, Context } from '../context.ts';
import { sessionDigest } from './openSession.ts';

/** Idle time after which a session ends: staff 30 minutes (NIST SP 800-63B §4.2.3), applicants 2 hours, stations the working day. */
export const IDLE = { staff: 30, account: 120, station: 720 } as const;

export interface FoundSession {
  actor: Actor;
  csrfToken: string;
  sessionId: number;
}

/** Who holds this session token, read afresh each time: a role or login taken away works at once. Null when it is not valid. */
export async function findActor(ctx: Context, token: string): Promise<FoundSession | null> {
  const session = await livingSession(ctx, token);
  if (!session) return null;
  const { kind, idleMs } = session;
  if (idleMs > IDLE[kind] * 60_000) return null;
  if (idleMs > 60_000) await ctx.db('sessions').where({ id: session.id }).update({ lastSeenAt: ctx.db.fn.now() });
  const person = session.staffId
    ? await loadStaffActor(ctx, session.staffId, session)
    : session.accountId
      ? await accountActor(ctx, session.accountId, session.id)
      : null;
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

/** A session that has not ended. Its times are ages by the database's clock, so that servers whose clocks differ judge it alike. */
async function livingSession(ctx: Context, token: string) {
  const age = (column: string) => `(extract(epoch from now() - ${column}) * 1000)::float8`;
  const session = await ctx
    .db('sessions')
    .where({ tokenDigest: sessionDigest(ctx, token) })
    .whereNull('endedAt')
    .where('expiresAt', '>', ctx.db.fn.now())
    .first('id', 'kind', 'staffId', 'accountId', 'stationId', 'csrfToken', {
      idleMs: ctx.db.raw<number>(age('last_seen_at')),
      steppedUpMs: ctx.db.raw<number | null>(age('stepped_up_at')),
    });
  if (!session) return undefined;
  const { steppedUpMs, ...rest } = session;
  // Told by this server's clock, by which `authorize` judges it.
  const steppedUpAt = steppedUpMs === null ? null : new Date(ctx.clock.now().getTime() - steppedUpMs);
  return { ...rest, steppedUpAt };
}

async function accountActor(ctx: Context, id: number, sessionId: number): Promise<AccountActor | null> {
  const account = await Account.query(ctx.db).findOne({ id, active: true });
  return account ? { kind: 'account', id, sessionId } : null;
}
