import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { forgetSignInTries, takeSignInTry } from './signInTries.ts';
import { spendStep, stepOf } from './spendTotp.ts';
import { tellStepUpLock } from './tellStepUpLock.ts';

/**
 * Accepts a one-time password for the acts that ask for a fresh one; it counts for this session only. Wrong ones lock
 * the session's step-up as they lock a sign-in, and are written down.
 * @throws AppError verification_failed
 */
export async function stepUp(ctx: Context, { totp }: { totp: string }): Promise<{ steppedUpAt: Date }> {
  const { actor } = ctx;
  if (actor.kind !== 'staff' || actor.sessionId === null) throw new AppError('unauthenticated');
  if (ctx.db.isTransaction)
    throw new Error(`stepUp(session ${actor.sessionId}) must commit its count of tries at once`);
  const { id: staffId, sessionId } = actor;
  const guard = { table: 'sessions', id: sessionId } as const;
  const open = await takeSignInTry(ctx, guard);
  const staff = await StaffMember.query(ctx.db).findById(staffId).throwIfNotFound();
  const step = open ? stepOf(ctx, staff, totp) : null;
  const accepted = await inTransaction(ctx, async (tx) => {
    if (step === null || !(await spendStep(tx, staffId, step))) return null;
    await forgetSignInTries(tx, guard);
    const steppedUpAt = tx.clock.now();
    await tx.db('sessions').where({ id: sessionId }).update({ steppedUpAt });
    await record(tx, { type: 'staff.stepped_up', details: { sessionId } });
    return { steppedUpAt };
  });
  if (accepted) return accepted;
  await record(ctx, { type: 'staff.step_up_failed', details: { sessionId, locked: !open } });
  await tellStepUpLock(ctx, { staffId, sessionId });
  throw new AppError('verification_failed');
}
