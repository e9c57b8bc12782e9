import { Application } from '../../models/Application.ts';
import { Certificate } from '../../models/Certificate.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';
import type { Context } from '../context.ts';
import { lockApplication } from '../lockApplication.ts';
import { tell } from '../messages/tell.ts';
import { turnCertificates } from './turnCertificates.ts';

/**
 * Makes the certificates of these jobs active: at the end of a production at which the holder was present, or when he
 * accepts the parcel. Where the business type replaces the pair the application started from, that pair ends in the
 * same transaction.
 */
export async function activatePairs(tx: Context, applicationId: number, jobIds: readonly number[]): Promise<void> {
  const pairs = await Certificate.query(tx.db)
    .whereIn('jobId', [...jobIds])
    .where({ applicationId })
    .whereIn('state', ['requested', 'on_hold'])
    .forUpdate();
  if (pairs.length === 0) return;
  await turnCertificates(tx, { ids: pairs.map((one) => one.id), from: ['requested', 'on_hold'], to: 'active' });
  await endReplaced(tx, applicationId);
  const waiting = await Certificate.query(tx.db)
    .where({ applicationId })
    .whereIn('state', ['requested', 'on_hold'])
    .resultSize();
  if (waiting === 0)
    await tell(tx, { applicationId, template: 'certificate_active', key: `certificate_active:${applicationId}` });
}

/**
 * The certificates of a lost UKey were suspended before, all others are still active; the new pair replaces them in
 * both cases.
 */
async function endReplaced(tx: Context, applicationId: number): Promise<void> {
  const { certificateId, businessType } = await Application.query(tx.db).findById(applicationId).throwIfNotFound();
  const { earlierCertificates } = rulesOf(businessType);
  if (earlierCertificates === 'kept') return;
  const replaced = certificateId === null ? undefined : await Certificate.query(tx.db).findById(certificateId);
  if (!replaced) return;
  // Two applications are locked here: always the newer one first, then the one it replaces.
  await lockApplication(tx, replaced.applicationId);
  const pair = await Certificate.query(tx.db)
    .where({ jobId: replaced.jobId })
    .whereIn('state', ['active', 'suspended']);
  if (pair.length > 0)
    await turnCertificates(tx, {
      ids: pair.map((one) => one.id),
      from: ['active', 'suspended'],
      to: earlierCertificates,
    });
}
