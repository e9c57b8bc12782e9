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
 * What keeps an application from being approved: checks that have not looked at this content yet, a blocking check that
 * failed (unless overridden), a check nobody has acknowledged, a material that was sent back and has not been replaced.
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
