import { z } from 'zod';
import { decisionOutcomes, decisionReasons, reasonTargets } from '../../vocabulary/decisionReasons.ts';
import { judgements } from '../../vocabulary/judgedItems.ts';
import { applicationRowSchema } from '../application.ts';
import { nothing, someWords, version, words } from './words.ts';

const reason = z.strictObject({
  targetKind: z.enum(reasonTargets),
  target: words(120).default(''),
  code: z.enum(decisionReasons.map((one) => one.code)),
  text: words(500).default(''),
});

const contentSha256 = z.string().regex(/^[0-9a-f]{64}$/);
const judged = z.array(z.strictObject({ item: words(120), result: z.enum(judgements) })).max(200);

const decision = z.strictObject({
  stage: z.enum(['review', 'second_review']),
  outcome: z.enum(decisionOutcomes),
  version,
  contentSha256,
  checklist: judged.default([]),
  acknowledgedChecks: z.array(z.number().int()).max(200).default([]),
  /** A blocking check failed and a senior reviewer lets it pass: always adds a second review. */
  overridesBlocking: z.boolean().default(false),
  reasons: z.array(reason).max(100).default([]),
  comment: words(2000).default(''),
});

const until = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What is done with one application: POST /api/desk/applications/:id/<verb>. */
export const applicationVerbs = {
  claim: { body: z.strictObject({ version }), answer: applicationRowSchema },
  heartbeat: { body: nothing, answer: z.strictObject({ version: z.number(), leaseUntil: z.string() }) },
  release: { body: nothing, answer: null },
  'hand-over': { body: z.strictObject({ staffId: z.number().int().positive() }), answer: null },
  hold: { body: z.strictObject({ until, reason: someWords(500) }), answer: null },
  'release-hold': { body: nothing, answer: null },
  decide: { body: decision, answer: z.strictObject({ applicationId: z.number(), decisionId: z.number() }) },
  close: { body: z.strictObject({ reason: someWords(200) }), answer: applicationRowSchema },
  judge: { body: z.strictObject({ contentSha256, items: judged }), answer: null },
  look: { body: z.strictObject({ materialId: z.number().int().positive() }), answer: null },
  notes: { body: z.strictObject({ body: someWords(2000) }), answer: z.strictObject({ id: z.number() }) },
  reveal: {
    body: z.strictObject({ field: someWords(60), reason: words(300).min(2) }),
    answer: z.strictObject({ value: z.string() }),
  },
};
