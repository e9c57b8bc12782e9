import { AppError } from '../../lib/AppError.ts';
import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import type { Context } from '../context.ts';

export interface Claimant {
  id: number;
  businessType: BusinessType;
  certificateId: number | null;
}

/**
 * One application at a time renews, changes, replaces or unlocks a certificate: whoever is handed in first holds its
 * pair until he ends. The claim is one row per pair, so of fifty at once the database lets one through.
 * @throws AppError certificate_busy when another application holds it
 */
export async function claimCertificate(tx: Context, { id, businessType, certificateId }: Claimant): Promise<void> {
  if (certificateId === null || !rulesOf(businessType).exclusive) return;
  const pair = tx
    .db('certificates')
    .where({ id: certificateId })
    .select(tx.db.raw('coalesce(pair_id, id)'), tx.db.raw('?::bigint', [id]));
  await tx.db(tx.db.raw('certificate_claims (certificate_id, application_id)')).insert(pair).onConflict().ignore();
  const mine: unknown = await tx.db('certificateClaims').where({ applicationId: id }).first('certificateId');
  if (!mine) throw new AppError('certificate_busy', { certificateId });
}

/** The next one may be handed in. */
export async function freeCertificate(tx: Context, applicationId: number): Promise<void> {
  await tx.db('certificateClaims').where({ applicationId }).delete();
}
