import { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Product } from '../../models/Product.ts';
import { Workflow } from '../../models/Workflow.ts';
import { PROFILE_VERSION } from '../../vocabulary/certificateProfile.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';

/** One production job per token of the application; planning twice plans nothing new. */
export async function planJobs(tx: Context, applicationId: number): Promise<{ nothingToDo: boolean }> {
  const application = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const workflow = await Workflow.query(tx.db).findById(application.workflowId).throwIfNotFound();
  const items = await ApplicationItem.query(tx.db).where({ applicationId }).orderBy('position');
  const products = await Product.query(tx.db).findByIds(items.map((item) => item.productId));
  const mode = workflow.productionMode ?? 'self';
  for (const item of items) {
    for (let ordinal = 1; ordinal <= item.quantity; ordinal += 1) {
      const [job] = (await tx
        .db('productionJobs')
        .insert({
          applicationId,
          itemId: item.id,
          projectId: application.projectId,
          ordinal,
          mode,
          algorithm: products.find((product) => product.id === item.productId)?.algorithm ?? 'rsa2048',
          profileVersion: PROFILE_VERSION,
          codeRequired: mode !== 'factory',
        })
        .onConflict(['itemId', 'ordinal'])
        .ignore()
        .returning('id')) as { id: number }[];
      if (job) await record(tx, { applicationId, type: 'job.planned', details: { jobId: job.id, mode } });
    }
  }
  return { nothingToDo: false };
}
