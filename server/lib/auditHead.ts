import { createVerify } from 'node:crypto';
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
/**
 * The newest seal at a moment. Every seal holds the hash of the one before it, so a head proves all earlier seals too.
 */
export const auditHeadSchema = z.strictObject({
  sealId: z.number().int().positive(),
  sealHash: digest,
  at: z.iso.datetime(),
  /** Base64, by the key for heads: PKCS#1 v1.5 or ECDSA as DER, over SHA-256. */
  signature: z.base64(),
});
export type AuditHead = z.infer<typeof auditHeadSchema>;

/** What is signed. The first words keep it apart from everything else that is ever signed. */
export function headText({ sealId, sealHash, at }: Omit<AuditHead, 'signature'>): Buffer {
  return Buffer.from(`yinxin audit head 1|${sealId}|${sealHash}|${at}`, 'utf8');
}

/** @param key SubjectPublicKeyInfo, DER */
export function headIsSigned(head: AuditHead, key: Buffer): boolean {
  return createVerify('sha256')
    .update(headText(head))
    .verify({ key, format: 'der', type: 'spki' }, Buffer.from(head.signature, 'base64'));
}
