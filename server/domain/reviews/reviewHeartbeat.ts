import { decideVerb } from '../../vocabulary/claims.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { leaseOf, LEASE_MINUTES } from './reviewLease.ts';
import { loadCase } from './loadCase.ts';
import { whyNotMine } from './whoWasFaster.ts';

/** Prolongs the claim while the page is open. @throws AppError lease_lost | already_claimed */
export async function reviewHeartbeat(
  ctx: Context,
  { applicationId }: { applicationId: number },
): Promise<{ version: number; leaseUntil: Date }> {
  return inTransaction(ctx, async (tx) => {
    const found = await loadCase(tx, applicationId);
    const staff = authorize(tx, decideVerb(found.stage), {
      projectId: found.projectId,
      state: found.status,
      stage: found.stage,
    });
    const [row] = await tx
      .db('applicationStates')
      .where({ applicationId, status: 'open', assigneeId: staff.id })
      .where('leaseUntil', '>', tx.db.fn.now())
      .whereNot('leaseUntil', '>', leaseOf(tx.db, LEASE_MINUTES))
      .update({ leaseUntil: leaseOf(tx.db, LEASE_MINUTES) })
      .returning(['version', 'leaseUntil']);
    if (row?.leaseUntil) return { version: row.version, leaseUntil: row.leaseUntil };
    // The claim of a handed-over case is longer than a heartbeat gives; it must not be shortened.
    if (found.assigneeId === staff.id && found.leaseUntil)
      return { version: found.version, leaseUntil: found.leaseUntil };
    throw await whyNotMine(tx, await loadCase(tx, applicationId), staff.id, {});
  });
}
