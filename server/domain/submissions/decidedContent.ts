import { canonicalJson } from '../../lib/canonicalJson.ts';
import { sha256Hex } from '../../lib/seal.ts';
import { pickLeaves } from '../../vocabulary/form/formLeaves.ts';
import type { FrozenSubject } from './frozenSubject.ts';
import type { Submission } from './submission.ts';

export interface MaterialDigest {
  kind: string;
  itemPosition: number | null;
  contentSha256: string;
}

/** Digests of the pictures handed in, in a fixed order. */
export function materialDigests({ materials, items }: Pick<Submission, 'materials' | 'items'>): MaterialDigest[] {
  const digests = materials
    .filter((one) => (one.status === 'uploaded' || one.status === 'accepted') && one.kind !== 'transfer_receipt')
    .map((one) => ({
      kind: one.kind,
      itemPosition: items.find(({ row }) => row.id === one.itemId)?.row.position ?? null,
      contentSha256: one.contentSha256,
    }));
  const order = (one: MaterialDigest): string => `${one.kind}|${one.itemPosition ?? ''}|${one.contentSha256}`;
  return digests.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * Digest of exactly what reviewers decide on: the content of the certificates, the persons, the pictures, the
 * agreements and the workflow version. Delivery, invoice and remark are not part of it: they may change without making
 * a decision void.
 */
export function contentDigest(
  { form, items, agreements, application }: Submission,
  subjects: readonly FrozenSubject[],
  digests: readonly MaterialDigest[],
): string {
  // The holders were always hashed under this name.
  const { subjects: persons, ...parts } = pickLeaves(form, ({ decided }) => decided);
  return sha256Hex(
    canonicalJson({
      businessType: application.businessType,
      workflowId: application.workflowId,
      ...parts,
      persons,
      items: items.map(({ row, product }, index) => ({
        position: row.position,
        product: product.code,
        algorithm: product.algorithm,
        years: product.years,
        quantity: row.quantity,
        subject: subjects[index] ?? null,
      })),
      materials: digests,
      agreementIds: agreements.map((one) => one.id).sort((a, b) => a - b),
    }),
  );
}
