import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';
import { spendStep, stepOf } from './spendTotp.ts';

/**
 * Accepts a one-time password for the acts that ask for a fresh one; it counts for this session only.
 * @throws AppError verification_failed
 */
export async function stepUp(ctx: Context, { totp }: { totp: string }): Promise<{ steppedUpAt: Date }> {
  return inTransaction(ctx, async (tx) => {
    const { actor } = tx;
    if (actor.kind !== 'staff' || actor.sessionId === null) throw new AppError('unauthenticated');
    const staff = await StaffMember.query(tx.db).findById(actor.id).throwIfNotFound();
    const step = stepOf(tx, staff, totp);
    if (step === null || !(await spendStep(tx, staff.id, step))) throw new AppError('verification_failed');
    const steppedUpAt = tx.clock.now();
    await tx.db('sessions').where({ id: actor.sessionId }).update({ steppedUpAt });
    await record(tx, { type: 'staff.stepped_up', details: { sessionId: actor.sessionId } });
    return { steppedUpAt };
  });
}
