import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { Shipment } from '../../models/Shipment.ts';
import { accountOf } from '../authorize.ts';
import type { Context } from '../context.ts';
import { showingsOver } from '../tokens/holderPin.ts';

export interface ParcelToken {
  id: number;
  serial: string;
  labelNumber: string | null;
  modelName: string;
  productName: string | null;
  subjectName: string | null;
  state: string;
  jobId: number | null;
  pinWaiting: boolean;
}
export interface Parcel {
  shipment: Shipment;
  applicationId: number;
  applicationNumber: string;
  organizationName: string;
  tokens: ParcelToken[];
}
export type ParcelKey = { slip: string } | { applicationId: number };

/** The parcel a holder has in his hands, by the secret of its slip or by his application. Somebody else's does not exist. @throws AppError not_found */
export async function ownParcel(ctx: Context, key: ParcelKey): Promise<Parcel> {
  const account = accountOf(ctx);
  const query = Shipment.query(ctx.db)
    .where({ stage: 'dispatch' })
    .whereIn('status', ['packed', 'handed_over', 'delivered'])
    .orderBy('id', 'desc');
  const shipment = await ('slip' in key
    ? query.findOne({ slipTokenDigest: keyedDigest(ctx.keys.codes, `slip:${key.slip}`) })
    : query.findOne({ applicationId: key.applicationId }));
  const application =
    shipment &&
    ((await ctx
      .db('applications')
      .where({ id: shipment.applicationId, accountId: account.id })
      .first('number', 'organizationName')) as { number: string; organizationName: string } | undefined);
  if (!application) throw new AppError('not_found');
  return {
    shipment,
    applicationId: shipment.applicationId,
    applicationNumber: application.number,
    organizationName: application.organizationName,
    tokens: await tokensIn(ctx, shipment.id),
  };
}

async function tokensIn(ctx: Context, shipmentId: number): Promise<ParcelToken[]> {
  return ctx
    .db('shipmentTokens as st')
    .join('tokens as t', 't.id', 'st.tokenId')
    .join('tokenModels as m', 'm.id', 't.modelId')
    .leftJoin('productionJobs as j', 'j.id', 'st.jobId')
    .leftJoin('applicationItems as i', 'i.id', 'j.itemId')
    .leftJoin('products as p', 'p.id', 'i.productId')
    .where({ 'st.shipmentId': shipmentId, 'st.active': true })
    .orderBy('t.serial')
    .select(
      't.id',
      't.serial',
      't.labelNumber',
      'm.name as modelName',
      'p.name as productName',
      ctx.db.raw("i.certificate_subject ->> 'commonName' as subject_name"),
      't.state',
      'st.jobId',
      ctx.db.raw('(t.holder_pin_sealed is not null and coalesce(t.holder_pin_shown_at > ?, true)) as pin_waiting', [
        showingsOver(ctx.clock.now()),
      ]),
    ) as unknown as Promise<ParcelToken[]>;
}
