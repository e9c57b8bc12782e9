import { AppError } from '../../lib/AppError.ts';
import type { Check } from '../../models/Check.ts';
import { isBlocking, needsAcknowledgement } from '../../vocabulary/checkKinds.ts';
import type { Context } from '../context.ts';

export interface Approval {
  contentVersion: number;
  acknowledgedChecks: readonly number[];
  overridesBlocking: boolean;
}

/**
 * Refuses an approval while one of these is true: the checks have not finished for this content; a blocking check
 * failed (unless overridden); a check that must be acknowledged is not; a material that was sent back has not been
 * replaced.
 * @throws AppError blocking_check | acknowledgement_missing
 */
export async function refuseUnready(
  tx: Context,
  applicationId: number,
  checks: readonly Check[],
  { contentVersion, acknowledgedChecks, overridesBlocking }: Approval,
): Promise<void> {
  if (!checks.some((check) => check.materialId === null && check.contentVersion === contentVersion))
    throw new AppError('blocking_check', { pending: true });
  const sentBack = await tx.db('materials').where({ applicationId, status: 'returned' }).distinct('kind').pluck('kind');
  if (sentBack.length > 0) throw new AppError('blocking_check', { materials: sentBack });
  const failed = checks.filter(isBlocking);
  if (failed.length > 0 && !overridesBlocking)
    throw new AppError('blocking_check', { checks: failed.map(({ id, kind }) => ({ id, kind })) });
  const open = checks.filter(needsAcknowledgement).filter((check) => !acknowledgedChecks.includes(check.id));
  if (open.length > 0)
    throw new AppError('acknowledgement_missing', { checks: open.map(({ id, kind }) => ({ id, kind })) });
}
