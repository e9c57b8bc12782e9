import { certificateSubjectOf } from '../../models/json/certificateSubject.ts';
import { certificateSubject } from '../../lib/certificateSubject.ts';
import { ApplicationItem } from '../../models/ApplicationItem.ts';
import { Product } from '../../models/Product.ts';
import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { CertificateRole } from '../../vocabulary/certificateStates.ts';
import type { Context } from '../context.ts';

interface Difference {
  field: string;
  expected: string;
  found: string;
}

/**
 * The differences between a certificate from the CA and the approved content; when there are none, it may be written to
 * the token.
 */
export async function differencesFromApproved(
  tx: Context,
  job: ProductionJob,
  issued: { certificate: Buffer; issuer: Buffer; role: CertificateRole; spki: Buffer | null },
): Promise<Difference[]> {
  const item = await ApplicationItem.query(tx.db).findById(job.itemId).throwIfNotFound();
  const product = await Product.query(tx.db).findById(item.productId).throwIfNotFound();
  return tx.ports.pki.compare({
    ...issued,
    productKind: product.kind,
    years: product.years,
    askedAt: tx.clock.now(),
    subject: certificateSubject(certificateSubjectOf(item)),
  });
}
