import { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Product } from '../../models/Product.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { Context } from '../context.ts';

/** The period the customer has paid for begins on the day his token was written, in Shanghai. Null for an individual, who has none of an organisation. */
export async function beginService(
  tx: Context,
  job: Pick<ProductionJob, 'id' | 'applicationId' | 'itemId'>,
): Promise<number | null> {
  const { organizationId } = await Application.query(tx.db).findById(job.applicationId).throwIfNotFound();
  if (organizationId === null) return null;
  const { productId } = await ApplicationItem.query(tx.db).findById(job.itemId).throwIfNotFound();
  const { years } = await Product.query(tx.db).findById(productId).throwIfNotFound();
  const [row] = (await tx
    .db('services')
    .insert({
      organizationId,
      productId,
      applicationId: job.applicationId,
      jobId: job.id,
      startsOn: tx.db.raw("(now() at time zone 'Asia/Shanghai')::date"),
      endsOn: tx.db.raw("((now() at time zone 'Asia/Shanghai')::date + make_interval(years => ?))::date", [years]),
    })
    .returning('id')) as { id: number }[];
  return row?.id ?? null;
}
