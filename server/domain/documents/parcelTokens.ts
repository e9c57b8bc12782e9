import type { ParcelSlipData } from '../../vocabulary/documentData.ts';
import type { Context } from '../context.ts';

type ParcelToken = ParcelSlipData['tokens'][number];

/** What lies in a parcel: each token by both its numbers, and whose certificate is on it (null for a blank one). */
export async function parcelTokens(ctx: Context, shipmentId: number): Promise<ParcelToken[]> {
  const rows = (await ctx
    .db('shipmentTokens')
    .where({ shipmentId, 'shipmentTokens.active': true })
    .join('tokens', 'tokens.id', 'shipmentTokens.tokenId')
    .join('tokenModels', 'tokenModels.id', 'tokens.modelId')
    .leftJoin('productionJobs', 'productionJobs.id', 'shipmentTokens.jobId')
    .leftJoin('applicationItems', 'applicationItems.id', 'productionJobs.itemId')
    .leftJoin('products', 'products.id', 'applicationItems.productId')
    .orderBy('tokens.serial')
    .select(
      'tokens.serial',
      'tokens.labelNumber',
      'tokenModels.name as model',
      'products.name as product',
      'applicationItems.certificateSubject',
    )) as (Omit<ParcelToken, 'subject'> & { certificateSubject: { commonName?: string } | null })[];
  return rows.map(({ certificateSubject, ...token }) => ({
    ...token,
    subject: certificateSubject?.commonName ?? null,
  }));
}
