import type { StaffMember } from '../../models/StaffMember.ts';
import type { Context } from '../context.ts';
import { totpStep } from './totp.ts';
import { openTotp } from './totpSeal.ts';

/** The time step of a right one-time password, or null; also null where the secret is that of another login. */
export function stepOf(
  ctx: Context,
  staff: Pick<StaffMember, 'id' | 'totpSecretSealed'>,
  digits: string,
): number | null {
  let secret: string;
  try {
    secret = openTotp(ctx.keys, staff);
  } catch (error) {
    ctx.logger.error({ err: error, staffId: staff.id }, 'the authenticator secret of this login does not open');
    return null;
  }
  return totpStep(secret, digits, ctx.clock.now());
}

/** Marks the step as used; false when it was used before. One conditional update decides. */
export async function spendStep(tx: Context, staffId: number, step: number): Promise<boolean> {
  return (
    (await tx.db('staff').where({ id: staffId }).where('totpLastStep', '<', step).update({ totpLastStep: step })) === 1
  );
}
