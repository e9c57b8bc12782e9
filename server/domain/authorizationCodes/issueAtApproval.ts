import { Application } from '../../models/Application.ts';
import { Workflow } from '../../models/Workflow.ts';
import type { Context } from '../context.ts';
import { issueCode } from './issueCode.ts';

/**
 * Called when the last review of an application is approved: sends the production code now, where the project sends
 * codes at approval and the holder is present at production (not in the factory).
 */
export async function issueAtApproval(tx: Context, applicationId: number): Promise<void> {
  const application = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const workflow = await Workflow.query(tx.db).findById(application.workflowId).throwIfNotFound();
  if (
    workflow.codeDelivery !== 'at_approval' ||
    workflow.productionMode === null ||
    workflow.productionMode === 'factory'
  )
    return;
  await issueCode(tx, { applicationId, purpose: 'production', redemptions: application.tokenQuantity });
}
