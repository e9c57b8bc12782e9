import { openText } from '../../lib/seal.ts';
import type { StaffMember } from '../../models/StaffMember.ts';
import type { Context } from '../context.ts';
import { totpStep } from './totp.ts';

/** The time step of a right one-time password, or null. */
export function stepOf(ctx: Context, staff: Pick<StaffMember, 'totpSecretSealed'>, digits: string): number | null {
  return totpStep(openText(ctx.keys.personal, staff.totpSecretSealed, 'staff.totp'), digits, ctx.clock.now());
}

/** Marks the step as used; false when it was used before. One conditional update decides. */
export async function spendStep(tx: Context, staffId: number, step: number): Promise<boolean> {
  return (
    (await tx.db('staff').where({ id: staffId }).where('totpLastStep', '<', step).update({ totpLastStep: step })) === 1
  );
}
