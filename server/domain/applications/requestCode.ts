import { AppError } from '../../lib/AppError.ts';
import { Workflow } from '../../models/Workflow.ts';
import { askForAuthorizationCode } from '../authorizationCodes/askForAuthorizationCode.ts';
import type { NewCode } from '../authorizationCodes/issueCode.ts';
import { jobsWithoutCode } from '../authorizationCodes/jobsWithoutCode.ts';
import { inTransaction, type Context } from '../context.ts';
import { lockOwnApplication, type OwnApplication } from './ownApplication.ts';

/**
 * The holder asks for a code, which is sent to the agent's phone: during production for his station, later to accept
 * his parcel.
 * @throws AppError invalid_state when no code is needed now | code_too_soon | rate_limited
 */
export async function requestCode(ctx: Context, { applicationId }: { applicationId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const own = await lockOwnApplication(tx, applicationId, ['open']);
    const wish = await codeWanted(tx, own);
    if (!wish) throw new AppError('invalid_state', { stage: own.state.stage });
    await askForAuthorizationCode(tx, { applicationId, ...wish });
  });
}

/** Which code is needed now, or null when none is. */
export async function codeWanted(
  tx: Context,
  { application, state }: Pick<OwnApplication, 'application' | 'state'>,
): Promise<Omit<NewCode, 'applicationId'> | null> {
  if (state.stage === 'acceptance') return { purpose: 'acceptance', redemptions: 1 };
  if (state.stage !== 'production') return null;
  const workflow = await Workflow.query(tx.db).findById(application.workflowId).throwIfNotFound();
  if (workflow.productionMode === 'factory') return null;
  const waiting = await jobsWithoutCode(tx, application.id);
  return waiting > 0 ? { purpose: 'production', redemptions: waiting } : null;
}
