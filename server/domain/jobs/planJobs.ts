import { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Product } from '../../models/Product.ts';
import { Workflow } from '../../models/Workflow.ts';
import { PROFILE_VERSION } from '../../vocabulary/certificateProfile.ts';
import { record } from '../audit/record.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import type { Context } from '../context.ts';

/** Creates the production jobs of the application, as its business type says. Planning twice creates no second job. */
export async function planJobs(tx: Context, applicationId: number): Promise<{ nothingToDo: boolean }> {
  const application = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const workflow = await Workflow.query(tx.db).findById(application.workflowId).throwIfNotFound();
  const items = await ApplicationItem.query(tx.db).where({ applicationId }).orderBy('position');
  const products = await Product.query(tx.db).findByIds(items.map((item) => item.productId));
  const mode = workflow.productionMode ?? 'self';
  const { production } = rulesOf(application.businessType);
  if (!production) return { nothingToDo: true };
  for (const { itemId, ordinal } of production.jobs(items)) {
    const productId = items.find((item) => item.id === itemId)?.productId;
    const [job] = await tx
      .db('productionJobs')
      .insert({
        applicationId,
        itemId,
        projectId: application.projectId,
        ordinal,
        mode,
        algorithm: products.find((product) => product.id === productId)?.algorithm ?? 'rsa2048',
        profileVersion: PROFILE_VERSION,
        codeRequired: mode !== 'factory',
      })
      .onConflict(['itemId', 'ordinal'])
      .ignore()
      .returning('id');
    if (job) await record(tx, { applicationId, type: 'job.planned', details: { jobId: job.id, mode } });
  }
  return { nothingToDo: false };
}
