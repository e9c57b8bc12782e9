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
 * Only one application at a time may renew, change, replace or unlock a certificate: the one submitted first holds the
 * pair until it ends. The claim is one row per pair with a unique key, so the database accepts only one of many at
 * once.
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

/** Gives the claim back: another application for the certificate may be submitted. */
export async function freeCertificate(tx: Context, applicationId: number): Promise<void> {
  await tx.db('certificateClaims').where({ applicationId }).delete();
}
