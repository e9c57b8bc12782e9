import { z } from 'zod';

const text = z.string().max(200);
/**
 * How far a verification of the audit has come. First the events without an application, then each application's chain,
 * then the seals. The client gets it and sends it back unsigned: a forged one only gives a wrong result to its forger.
 */
export const auditCursorSchema = z.strictObject({
  at: z.discriminatedUnion('phase', [
    z.strictObject({ phase: z.literal('single'), eventId: z.number().int() }),
    z.strictObject({
      phase: z.literal('chains'),
      applicationId: z.number().int(),
      position: z.number().int(),
      hash: text,
    }),
    z.strictObject({
      phase: z.literal('seals'),
      sealId: z.number().int(),
      hash: text,
      toTxid: z.string().regex(/^\d+$/),
    }),
    z.strictObject({
      phase: z.literal('heads'),
      /** Where to go on in the file of heads. */
      offset: z.number().int().min(0),
      lastSealHash: text.nullable(),
    }),
  ]),
  events: z.number().int(),
  seals: z.number().int(),
  /** Events covered by the seals that were verified so far. */
  covered: z.number().int(),
  /** Heads compared. */
  heads: z.number().int(),
});
export type AuditCursor = z.infer<typeof auditCursorSchema>;
export type AuditPlace = AuditCursor['at'];

export const NO_HASH = '0'.repeat(64);
export const auditBeginning: AuditCursor = {
  at: { phase: 'single', eventId: 0 },
  events: 0,
  seals: 0,
  covered: 0,
  heads: 0,
};
