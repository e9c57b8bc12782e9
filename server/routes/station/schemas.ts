import { z } from 'zod';
import { certificateRoles } from '../../vocabulary/certificateStates.ts';
import { productionSteps } from '../../vocabulary/jobStates.ts';

/** What a station may send (server/vocabulary/stationProtocol.ts says what it means). */
export const epoch = z.number().int().min(1);
export const serial = z.string().trim().min(1).max(64);
export const params = z.object({ id: z.coerce.number().int().positive() });
export const fenced = z.strictObject({ epoch });
const keyId = z.string().regex(/^[0-9a-f]{2,64}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const bytes = (most: number) =>
  z
    .base64()
    .max(Math.ceil(most / 3) * 4)
    .transform((text) => Buffer.from(text, 'base64'));

export const reading = z.strictObject({
  serial: z.string().trim().max(64),
  label: z.string().max(64),
  model: z.string().max(64),
  manufacturer: z.string().max(64),
  blank: z.boolean(),
  initialized: z.boolean(),
  userPinSet: z.boolean(),
  pinState: z.enum(['ok', 'count_low', 'final_try', 'locked', 'unknown']),
  freeMemory: z.number().nullable(),
});

export const stepReport = z.strictObject({
  epoch,
  step: z.enum(productionSteps),
  state: z.enum(['start', 'done', 'failed']),
  /** Codes, ids and counts; a step's result is small. */
  result: z.record(z.string().max(40), z.union([z.string().max(300), z.number(), z.boolean(), z.null()])).optional(),
  ms: z.number().min(0).max(86_400_000).optional(),
  faultCode: z.string().max(60).optional(),
});

export const transport = z.strictObject({
  outer: z.enum(['rsa-pkcs1', 'rsa-oaep-sha1', 'rsa-oaep-sha256', 'ecdh-x963-none']),
  inner: z.enum(['aes-kw-zero-padded', 'aes-kwp', 'aes-cbc-pad']),
  hostUnwrap: z.boolean().exactOptional(),
});

export const proofAnswer = z.strictObject({
  epoch,
  signature: z.base64().max(2_000),
  plainDigests: z.array(z.strictObject({ ckaId: keyId, sha256 })).max(50),
  readBack: z
    .array(
      z.strictObject({
        ckaId: keyId,
        role: z.enum(certificateRoles),
        certificateSha256: sha256,
        sensitive: z.boolean(),
        extractable: z.boolean(),
      }),
    )
    .max(51),
  objectsLeftOver: z.number().int().min(0),
});
