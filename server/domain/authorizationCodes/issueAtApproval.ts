import { Application } from '../../models/Application.ts';
import { Workflow } from '../../models/Workflow.ts';
import type { Context } from '../context.ts';
import { issueCode } from './issueCode.ts';

/**
 * Called when the last review of an application is approved: where the project sends codes at approval and the holder
 * produces himself, it goes out now.
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
