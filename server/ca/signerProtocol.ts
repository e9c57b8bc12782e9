import { z } from 'zod';
import { keyAlgorithms } from '../vocabulary/certificateStates.ts';
import { auditHeadSchema, type AuditHead } from '../lib/auditHead.ts';
import { revocationReasons } from './CertificateAuthority.ts';

/**
 * What desk and signer say over the socket: one JSON object per line, `{ id, verb, input }` and `{ id, output }` or
 * `{ id, error: { code, details } }`. Answers may come in another order. Binary values are base64, serial numbers hex.
 */
const base64 = z.base64().max(65_536);
const jobId = z.number().int().positive();
const requestId = z.string().regex(/^[0-9a-f]{64}$/);
const transport = z.object({
  outer: z.enum(['rsa-pkcs1', 'rsa-oaep-sha1', 'rsa-oaep-sha256', 'ecdh-x963-none']),
  inner: z.enum(['aes-kw-zero-padded', 'aes-kwp', 'aes-cbc-pad']),
  hostUnwrap: z.boolean().exactOptional(),
});

export const signerInputs = {
  ping: z.strictObject({}),
  caCertificate: z.strictObject({}),
  issueSigning: z.strictObject({ jobId, requestId, csr: base64 }),
  issueEncryption: z.strictObject({ jobId, requestId, algorithm: z.enum(keyAlgorithms) }),
  envelope: z.strictObject({
    jobId,
    sealedPrivateKey: base64,
    signingSpki: base64,
    transports: z.array(transport).min(1).max(20),
  }),
  lookup: z.strictObject({ requestId }),
  signHead: auditHeadSchema.pick({ sealId: true, sealHash: true }),
  headKey: z.strictObject({}),
  revoke: z.strictObject({ serialNumber: z.string().regex(/^[0-9a-f]{2,40}$/), reason: z.enum(revocationReasons) }),
} as const;
export type SignerVerb = keyof typeof signerInputs;
export type SignerInput<V extends SignerVerb> = z.infer<(typeof signerInputs)[V]>;

export interface IssuedOutput {
  certificate: string;
  issuer: string;
}
export interface SignerOutputs {
  ping: { pooledKeys: number; issuedToday: number; stopped: boolean };
  caCertificate: { certificate: string };
  issueSigning: IssuedOutput;
  issueEncryption: IssuedOutput & { sealedPrivateKey: string };
  envelope: {
    transport: z.infer<typeof transport>;
    envelopedKey: string;
    wrappedPrivateKey: string;
    iv: string | null;
  };
  lookup: IssuedOutput | null;
  signHead: AuditHead;
  headKey: { key: string; last: AuditHead | null };
  revoke: null;
}

export const signerCall = z.object({
  id: z.number().int(),
  verb: z.enum(Object.keys(signerInputs) as [SignerVerb, ...SignerVerb[]]),
  input: z.unknown(),
});
export const signerReply = z.object({
  id: z.number().int(),
  output: z.unknown().optional(),
  error: z
    .object({ code: z.enum(['ca_unavailable', 'ca_refused']), details: z.record(z.string(), z.unknown()) })
    .optional(),
});

/** The longest call or answer; a longer line ends the connection. */
export const LONGEST_LINE = 262_144;
