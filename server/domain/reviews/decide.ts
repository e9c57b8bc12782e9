import { AppError } from '../../lib/AppError.ts';
import { Check } from '../../models/Check.ts';
import { isBlocking } from '../../vocabulary/checkKinds.ts';
import { decideVerb } from '../../vocabulary/claims.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { contentUnderDecision } from './contentUnderDecision.ts';
import type { DecisionInput } from './decision.ts';
import { writeJudgements } from './judge.ts';
import { loadCase } from './loadCase.ts';
import { refuseUnlooked } from './lookedThrough.ts';
import { outcomes } from './outcomes.ts';
import { refuseUnready } from './readyToApprove.ts';
import { refuseReasons } from './reasons.ts';
import { recordDecision } from './recordDecision.ts';
import { refuseSamePerson } from './twoPeople.ts';
import { decisionOf, whyNotMine } from './whoWasFaster.ts';

/**
 * Decides a stage: approve, return or reject. Only one decision is possible per stage and round: the first to change
 * the locked state row has decided; everybody else is told who it was and when.
 * @throws AppError already_decided | already_claimed | lease_lost | content_changed | version_conflict | blocking_check
 * | acknowledgement_missing | not_looked_at | separation_of_duties
 */
export async function decide(
  ctx: Context,
  input: DecisionInput,
): Promise<{ applicationId: number; decisionId: number }> {
  return inTransaction(ctx, async (tx) => {
    const { applicationId, stage, outcome, contentSha256 } = input;
    const found = await loadCase(tx, applicationId, { lock: true });
    const asked = { projectId: found.projectId, state: 'open', stage };

    const staff = authorize(tx, decideVerb(stage), asked);
    if (input.overridesBlocking) authorize(tx, 'application.override', asked);

    refuseReasons(outcome, input.reasons);
    const locked = await tx
      .db('applicationStates')
      .where({ applicationId, status: 'open', stage, version: input.version, assigneeId: staff.id })
      .where('leaseUntil', '>', tx.db.fn.now())
      .update({ version: input.version + 1 });
    if (locked !== 1) throw await whyNotDecided(tx, input, staff.id);
    refuseSamePerson(found, staff.id);
    if ((await contentUnderDecision(tx, found)) !== contentSha256) throw new AppError('content_changed');
    const checks = await Check.query(tx.db).where({ applicationId, superseded: false }).orderBy('id');
    await writeJudgements(tx, found, staff, input.checklist);
    if (outcome === 'approve') {
      await refuseUnready(tx, applicationId, checks, { ...input, contentVersion: found.contentVersion });
      await refuseUnlooked(tx, applicationId, staff);
    }
    const overridden = outcome === 'approve' && input.overridesBlocking && checks.some(isBlocking);
    const decisionId = await recordDecision(tx, input, { found, staff, checks, overridden });
    await outcomes[outcome](tx, { ...input, decisionId, round: found.round, overridden });
    return { applicationId, decisionId };
  });
}

/** The refusal for a page that shows an old state: decided, handed in again, or claimed by somebody else. */
async function whyNotDecided(tx: Context, input: DecisionInput, staffId: number): Promise<AppError> {
  const now = await loadCase(tx, input.applicationId);
  const stillOpen = now.status === 'open' && now.stage === input.stage;
  const earlier = stillOpen ? null : await decisionOf(tx, input.applicationId, input.stage, now.round);
  if (earlier) return new AppError('already_decided', { ...earlier });
  if (stillOpen && (await contentUnderDecision(tx, now)) !== input.contentSha256)
    return new AppError('content_changed');
  return whyNotMine(tx, now, staffId, input);
}
