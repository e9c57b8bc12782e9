import type { Shipment } from '../../models/Shipment.ts';
import { columns, selectRows } from '../../models/columns.ts';
import type { Context } from '../context.ts';

/** The members of staff who packed a parcel or wrote a token in it. None of them confirms that it arrived. */
export async function handlersOf(
  { db }: Context,
  { id, packedByStaffId }: Pick<Shipment, 'id' | 'packedByStaffId'>,
): Promise<number[]> {
  const jobs = await selectRows(
    db('shipmentTokens as ht')
      .join('productionJobs as j', 'j.id', 'ht.jobId')
      .where({ 'ht.shipmentId': id, 'ht.active': true }),
    columns(['j.operatorStaffId']),
  );
  return [packedByStaffId, ...jobs.map((one) => one.operatorStaffId)].filter((one) => one !== null);
}
