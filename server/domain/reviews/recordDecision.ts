import { AppError } from '../../lib/AppError.ts';
import type { Check } from '../../models/Check.ts';
import { record } from '../audit/record.ts';
import type { Context, StaffActor } from '../context.ts';
import type { DecisionInput } from './decision.ts';
import { judgedNow } from './judgedNow.ts';
import type { Case } from './loadCase.ts';

export interface DecisionFacts {
  found: Case;
  staff: StaffActor;
  checks: readonly Check[];
  overridden: boolean;
}

/**
 * Writes the decision, its reasons, what the reviewer judged and the results of the checks at this moment. The rows
 * are insert-only and carry the digest of the content that was decided on.
 * @throws AppError already_decided
 */
export async function recordDecision(
  tx: Context,
  input: DecisionInput,
  { found, staff, checks, overridden }: DecisionFacts,
): Promise<number> {
  const { applicationId, stage, outcome, contentSha256, reasons } = input;
  const judged = await judgedNow(tx, applicationId, staff);
  const frozen = checks.map(({ id, kind, level, result, materialId, ruleVersion }) => ({
    id,
    kind,
    level,
    result,
    materialId,
    ruleVersion,
  }));
  const [row] = await tx
    .db('decisions')
    .insert({
      applicationId,
      stage,
      round: found.round,
      contentVersion: found.contentVersion,
      contentSha256,
      outcome,
      staffId: staff.id,
      comment: input.comment,
      checklist: JSON.stringify(judged.map(({ key, mine }) => ({ item: key, result: mine ?? 'open' }))),
      checksFrozen: JSON.stringify(frozen),
      acknowledgedChecks: [...input.acknowledgedChecks],
      overridesBlocking: overridden,
    })
    .onConflict(['applicationId', 'stage', 'round'])
    .ignore()
    .returning('id');
  if (!row) throw new AppError('already_decided');
  if (reasons.length > 0)
    await tx
      .db('decisionReasons')
      .insert(
        reasons.map(({ targetKind, target, code, text }) => ({ decisionId: row.id, targetKind, target, code, text })),
      );
  await record(tx, {
    applicationId,
    type: 'review.decided',
    details: { decisionId: row.id, stage, round: found.round, outcome, contentSha256, overridesBlocking: overridden },
  });
  return row.id;
}
