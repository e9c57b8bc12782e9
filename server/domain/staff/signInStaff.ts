import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import { record } from '../audit/record.ts';
import { inTransaction, systemContext, type Context, type StaffActor } from '../context.ts';
import { findActor } from '../sessions/findActor.ts';
import { openSession, type OpenedSession } from '../sessions/openSession.ts';
import { findDevice, rememberDevice } from './devices.ts';
import { forgetLoginTries, takeLoginTry } from './loginTries.ts';
import { verifyPassword } from './password.ts';
import { forgetSignInTries, takeSignInTry, type TryCounter } from './signInTries.ts';
import { spendStep, stepOf } from './spendTotp.ts';

export interface Credentials {
  login: string;
  password: string;
  totp: string;
  device: string | null;
  /** Of a challenge for `staff_sign_in`, asked after the third try from browsers the login is not known from. */
  solution?: string | undefined;
  /** A bench has shown its station's key: no challenge is asked for there, and there is no browser to remember. */
  atBench?: boolean;
}
export interface SignedIn {
  session: OpenedSession;
  staff: StaffActor;
  newDevice: string | null;
}

/** Used as the id of an unknown login, so that the same statements run for it. */
const NOBODY = 0;

/**
 * Opens a session for a password and a one-time password. Every refusal has the same answer and takes the same time:
 * unknown login, wrong password, wrong or used one-time password, locked login. A locked login can still be used from a
 * browser it is known from, which counts its own tries.
 * @throws AppError sign_in_failed | challenge_required | challenge_failed
 */
export async function signInStaff(
  ctx: Context,
  { login, password, totp, device, solution, atBench = false }: Credentials,
): Promise<SignedIn> {
  const staff = await StaffMember.query(ctx.db).findOne({ login: login.trim().toLowerCase(), active: true });
  const staffId = staff?.id ?? NOBODY;
  const deviceId = await findDevice(ctx, staffId, device);
  if (!deviceId && !atBench) await takeLoginTry(ctx, { login, solution: solution ?? null });
  const guard: TryCounter = deviceId ? { table: 'staffDevices', id: deviceId } : { table: 'staff', id: staffId };
  const open = await takeSignInTry(ctx, guard);
  const passwordRight = await verifyPassword(password, staff?.passwordHash ?? null);
  const step = staff ? stepOf(ctx, staff, totp) : null;
  const entered =
    staff && open && passwordRight && step !== null ? await enter(ctx, { login, staffId, step, guard, atBench }) : null;
  if (entered) return entered;
  await record(systemContext(ctx, 'sign-in'), {
    type: 'staff.sign_in_failed',
    details: { staffId: staff?.id ?? null, knownDevice: deviceId !== null },
  });
  throw new AppError('sign_in_failed');
}

function enter(
  ctx: Context,
  {
    login,
    staffId,
    step,
    guard,
    atBench,
  }: { login: string; staffId: number; step: number; guard: TryCounter; atBench: boolean },
): Promise<SignedIn | null> {
  return inTransaction(ctx, async (tx) => {
    if (!(await spendStep(tx, staffId, step))) return null;
    await forgetSignInTries(tx, guard);
    await forgetLoginTries(tx, login);
    const session = await openSession(tx, { kind: 'staff', staffId });
    const found = await findActor(tx, session.token);
    if (found?.actor.kind !== 'staff') return null;
    await record({ ...tx, actor: found.actor }, { type: 'staff.signed_in', details: { sessionId: session.id } });
    return {
      session,
      staff: found.actor,
      newDevice: !atBench && guard.table === 'staff' ? await rememberDevice(tx, staffId) : null,
    };
  });
}
