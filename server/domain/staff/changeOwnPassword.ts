import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { refuseFault, refusePassword } from './refusePassword.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { forgetSignInTries, takeSignInTry } from './signInTries.ts';
import { spendStep, stepOf } from './spendTotp.ts';
import { tellStepUpLock } from './tellStepUpLock.ts';

/**
 * Changes the password of the signed-in member of staff, who gives the old password and a one-time password. All other
 * sessions of the login end.
 * @throws AppError verification_failed | validation_failed
 */
export async function changeOwnPassword(
  ctx: Context,
  { current, next, totp }: { current: string; next: string; totp: string },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'staff' || actor.sessionId === null) throw new AppError('unauthenticated');
  const staff = await StaffMember.query(ctx.db).findById(actor.id).throwIfNotFound();
  refusePassword(next, staff);
  if (next.normalize('NFKC') === current.normalize('NFKC')) refuseFault('same_as_before');
  const guard = { table: 'sessions', id: actor.sessionId } as const;
  const step = stepOf(ctx, staff, totp);
  if (!(await takeSignInTry(ctx, guard)) || !(await verifyPassword(current, staff.passwordHash)) || step === null) {
    await record(ctx, { type: 'staff.password_failed', details: { sessionId: actor.sessionId } });
    await tellStepUpLock(ctx, { staffId: staff.id, sessionId: actor.sessionId });
    throw new AppError('verification_failed');
  }
  const passwordHash = await hashPassword(next);
  await inTransaction(ctx, async (tx) => {
    if (!(await spendStep(tx, staff.id, step))) throw new AppError('verification_failed');
    await forgetSignInTries(tx, guard);
    await tx
      .db('staff')
      .where({ id: staff.id })
      .update({ passwordHash, firstPassword: false, updatedAt: tx.db.fn.now() });
    await tx
      .db('sessions')
      .where({ staffId: staff.id })
      .whereNot('id', actor.sessionId)
      .whereNull('endedAt')
      .update({ endedAt: tx.clock.now() });
    await record(tx, { type: 'staff.changed', details: { staffId: staff.id, ownPassword: true } });
  });
}
