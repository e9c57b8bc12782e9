import { AppError } from '../../lib/AppError.ts';
import { inTransaction, type Context } from '../context.ts';
import { agreementsAsked } from './agreementsAsked.ts';
import { lockOwnApplication } from './ownApplication.ts';

/**
 * Records which version of which agreement was accepted for this application, with the digest of its text.
 * @throws AppError not_found for a version that is not in force
 */
export async function acceptAgreements(
  ctx: Context,
  { applicationId, agreementIds }: { applicationId: number; agreementIds: number[] },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { application } = await lockOwnApplication(tx, applicationId, ['draft', 'returned']);
    const asked = await agreementsAsked(tx, application.workflowId);
    const accepted = asked.filter((one) => agreementIds.includes(one.id));
    if (accepted.length !== new Set(agreementIds).size) throw new AppError('not_found');
    await tx
      .db('consents')
      .insert(
        accepted.map((one) => ({
          accountId: application.accountId,
          applicationId,
          agreementId: one.id,
          sha256: one.sha256,
        })),
      )
      .onConflict()
      .ignore();
  });
}
