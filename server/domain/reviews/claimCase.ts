import { AppError } from '../../lib/AppError.ts';
import { decideVerb, whyNotClaim } from '../../vocabulary/claims.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { record } from '../audit/record.ts';
import { leaseOf, LEASE_MINUTES, freeFor } from './reviewLease.ts';
import { loadCase } from './loadCase.ts';
import { showInClear } from './showInClear.ts';
import { whyNotMine } from './whoWasFaster.ts';

/**
 * Claims one case for fifteen minutes. When several reviewers try at once, one conditional update decides who gets it.
 * @throws AppError already_claimed (details: by, at) | version_conflict | invalid_state | separation_of_duties
 */
export async function claimCase(
  ctx: Context,
  { applicationId, version }: { applicationId: number; version: number },
): Promise<{ applicationId: number }> {
  return inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId, { lock: true });

    authorize(tx, 'application.claim', { projectId: found.projectId, state: found.status, stage: found.stage });
    const staff = authorize(tx, decideVerb(found.stage), {
      projectId: found.projectId,
      state: found.status,
      stage: found.stage,
    });

    const refusal = whyNotClaim(staff, found);
    if (refusal === 'separation_of_duties') throw new AppError(refusal);
    if (refusal) throw await whyNotMine(tx, found, staff.id, { version, stage: found.stage });

    const claimed = await freeFor(tx.db('applicationStates'), tx.db, staff.id)
      .where({ applicationId, status: 'open', stage: found.stage, version })
      .whereRaw('(held_until is null or held_until <= now())')
      .update({ assigneeId: staff.id, leaseUntil: leaseOf(tx.db, LEASE_MINUTES), version: version + 1 });
    if (claimed !== 1)
      throw await whyNotMine(tx, await loadCase(tx, applicationId), staff.id, { version, stage: found.stage });
    await record(tx, { applicationId, type: 'review.claimed', details: { stage: found.stage, round: found.round } });
    if (!(found.assigneeId === staff.id && found.clearToId === staff.id))
      await showInClear(tx, { applicationId, staffId: staff.id, stage: found.stage! });
    return { applicationId };
  });
}
