import { z } from 'zod';
import { slotSights } from '../../vocabulary/stationSessions.ts';
import { checkKinds, checkLevels, checkResults } from '../../vocabulary/checkKinds.ts';

/**
 * Facts without a fixed shape, kept as evidence and shown, but never used for a decision: checks.evidence,
 * proofings.evidence, production_jobs.attention_detail, production_steps.result, organizations.legacy_codes. Also
 * idempotency_keys.response, an answer that is given again unchanged.
 */
export const factsSchema = z.record(z.string(), z.unknown());
export type Facts = z.input<typeof factsSchema>;

/** decisions.checklist: what the reviewer looked at, and with which result. */
export const checklistSchema = z.array(z.object({ item: z.string(), result: z.string() }));
export type Checklist = z.input<typeof checklistSchema>;

/** decisions.checks_frozen: the checks as they were at the moment of the decision. */
export const frozenChecksSchema = z.array(
  z.object({
    id: z.number(),
    kind: z.enum(checkKinds),
    level: z.enum(checkLevels),
    result: z.enum(checkResults),
    materialId: z.number().nullable(),
    ruleVersion: z.string(),
  }),
);
export type FrozenChecks = z.input<typeof frozenChecksSchema>;

/** application_versions.material_digests: which pictures were handed in, by the digest of each. */
export const materialDigestsSchema = z.array(
  z.object({ kind: z.string(), itemPosition: z.number().nullable(), contentSha256: z.string() }),
);
export type MaterialDigests = z.input<typeof materialDigestsSchema>;

/** stations.slots. */
export const slotsSchema = z.array(z.strictObject({ name: z.string(), sight: z.enum(slotSights) }));
export type Slots = z.input<typeof slotsSchema>;
