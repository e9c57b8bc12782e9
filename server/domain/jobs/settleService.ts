import type { Knex } from 'knex';
import { Application } from '../../models/Application.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Product } from '../../models/Product.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import type { Context } from '../context.ts';

const TODAY = "(now() at time zone 'Asia/Shanghai')::date";

/**
 * The service period to which the certificates of a finished job belong. The business type says whether a period
 * begins, is extended or stays.
 * Null for an individual: service periods belong to organisations.
 */
export async function settleService(
  tx: Context,
  job: Pick<ProductionJob, 'id' | 'applicationId' | 'itemId'>,
): Promise<number | null> {
  const { organizationId, businessType, certificateId } = await Application.query(tx.db)
    .findById(job.applicationId)
    .throwIfNotFound();
  const { service } = rulesOf(businessType);
  const earlier = service === 'begins' ? undefined : await serviceOf(tx, certificateId);
  if (service === 'stays') return earlier?.id ?? null;
  if (organizationId === null) return null;
  return beginPeriod(tx, job, organizationId, startOf(tx, earlier));
}

/**
 * A new period begins today (Shanghai); an extended one begins on the day the earlier one ends, but not before today.
 */
function startOf(tx: Context, earlier: { endsOn: string } | undefined): Knex.Raw {
  return earlier ? tx.db.raw(`greatest(?::date, ${TODAY})`, [earlier.endsOn]) : tx.db.raw(TODAY);
}

async function serviceOf(
  tx: Context,
  certificateId: number | null,
): Promise<{ id: number; endsOn: string } | undefined> {
  return await tx
    .db('services')
    .join('certificates', 'certificates.serviceId', 'services.id')
    .where('certificates.id', certificateId ?? 0)
    .first('services.id', tx.db.raw('services.ends_on::text as ends_on'));
}

async function beginPeriod(
  tx: Context,
  job: Pick<ProductionJob, 'id' | 'applicationId' | 'itemId'>,
  organizationId: number,
  startsOn: Knex.Raw,
): Promise<number | null> {
  const { productId } = await ApplicationItem.query(tx.db).findById(job.itemId).throwIfNotFound();
  const { years } = await Product.query(tx.db).findById(productId).throwIfNotFound();
  const [row] = await tx
    .db('services')
    .insert({
      organizationId,
      productId,
      applicationId: job.applicationId,
      jobId: job.id,
      startsOn,
      endsOn: tx.db.raw('(? + make_interval(years => ?))::date', [startsOn, years]),
    })
    // The job was done before, on a token that broke before its holder had it: the period begins anew.
    .onConflict('jobId')
    .merge(['startsOn', 'endsOn'])
    .returning('id');
  return row?.id ?? null;
}
