import { columns, selectRows } from '../../models/columns.ts';
import type { ParcelSlipData } from '../../vocabulary/documentData.ts';
import type { Context } from '../context.ts';

type ParcelToken = ParcelSlipData['tokens'][number];

/** The tokens in a parcel: each with its two numbers, and the holder of its certificate (null for a blank token). */
export async function parcelTokens(ctx: Context, shipmentId: number): Promise<ParcelToken[]> {
  const rows = await selectRows(
    ctx
      .db('shipmentTokens as ht')
      .where({ 'ht.shipmentId': shipmentId, 'ht.active': true })
      .join('tokens as t', 't.id', 'ht.tokenId')
      .join('tokenModels as tm', 'tm.id', 't.modelId')
      .leftJoin('productionJobs as j', 'j.id', 'ht.jobId')
      .leftJoin('applicationItems as i', 'i.id', 'j.itemId')
      .leftJoin('products as q', 'q.id', 'i.productId')
      .orderBy('t.serial'),
    columns(['t.serial', 't.labelNumber', 'tm.name as model', 'q.name as product', 'i.certificateSubject'], {
      leftJoined: ['i', 'q'],
    }),
  );
  return rows.map(({ certificateSubject, ...token }) => ({
    ...token,
    subject: certificateSubject?.commonName ?? null,
  }));
}
