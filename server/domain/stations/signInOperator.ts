import { AppError } from '../../lib/AppError.ts';
import { Station } from '../../models/Station.ts';
import { record } from '../audit/record.ts';
import { refuseFirstPassword } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { openSession, type OpenedSession } from '../sessions/openSession.ts';
import { stationAsDevice } from '../staff/devices.ts';
import { signInStaff } from '../staff/signInStaff.ts';
import { stationKeyDigest } from './registerStation.ts';

export interface BenchSession {
  session: OpenedSession;
  name: string;
  kind: 'staff' | 'applicant';
}

/**
 * Signs a bench in with its station key and its operator's password and one-time password. Only bench operators and
 * logistics staff may.
 * @throws AppError sign_in_failed | first_password | forbidden
 */
export async function signInOperator(
  ctx: Context,
  { stationKey, login, password, totp }: { stationKey: string; login: string; password: string; totp: string },
): Promise<BenchSession> {
  const station = await Station.query(ctx.db).findOne({
    keyDigest: stationKeyDigest(ctx.keys, stationKey),
    kind: 'staff',
    active: true,
  });
  if (!station) throw new AppError('sign_in_failed');
  const { staff, session: deskSession } = await signInStaff(ctx, {
    login,
    password,
    totp,
    device: await stationAsDevice(ctx, login, station.id),
    atBench: true,
  });
  // The desk session was opened only to prove who the person is; it ends also when the bench is refused.
  await ctx.db('sessions').where({ id: deskSession.id }).update({ endedAt: ctx.db.fn.now() });
  refuseFirstPassword(staff);
  if (!staff.roles.includes('bench_operator') && !staff.roles.includes('logistics'))
    throw new AppError('forbidden', { station: station.name });
  return inTransaction(ctx, async (tx) => {
    const session = await openSession(tx, { kind: 'station', stationId: station.id, staffId: staff.id });
    await tx.db('stations').where({ id: station.id }).update({ lastSeenAt: tx.db.fn.now() });
    await record(
      { ...tx, actor: { kind: 'station', id: station.id, name: station.name, on: staff } },
      { type: 'station.signed_in', details: { stationId: station.id } },
    );
    return { session, name: staff.name, kind: 'staff' };
  });
}
