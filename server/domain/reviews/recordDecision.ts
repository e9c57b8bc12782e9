import { AppError } from '../../lib/AppError.ts';
import type { Check } from '../../models/Check.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { DecisionInput } from './decision.ts';
import type { Case } from './loadCase.ts';

export interface DecisionFacts {
  found: Case;
  staffId: number;
  checks: readonly Check[];
  overridden: boolean;
}

/**
 * Writes the decision, its reasons and the results of the checks at this moment. The rows are insert-only and carry the
 * digest of the content that was decided on.
 * @throws AppError already_decided
 */
export async function recordDecision(
  tx: Context,
  input: DecisionInput,
  { found, staffId, checks, overridden }: DecisionFacts,
): Promise<number> {
  const { applicationId, stage, outcome, contentSha256, reasons } = input;
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
      staffId,
      comment: input.comment,
      checklist: JSON.stringify(input.checklist),
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
