import type { ActorKind } from '../../vocabulary/auditEventTypes.ts';
import type { Stage } from '../../vocabulary/stages.ts';
import type { Actor, Context } from '../context.ts';

/** Who closed a stage, as the columns of its row. */
export function closedBy(actor: Actor): { closedByKind: ActorKind; closedById: number | null } {
  if (actor.kind === 'station') return closedBy(actor.on);
  return { closedByKind: actor.kind, closedById: actor.kind === 'system' ? null : actor.id };
}

/** Copies the open stage (or null) into the state row, which the queues read. The claim of the stage before ends. */
export async function showStage(
  tx: Context,
  applicationId: number,
  stage: Stage | null,
  dueAt: Date | null,
): Promise<void> {
  await tx
    .db('applicationStates')
    .where({ applicationId })
    .update({
      stage,
      dueAt,
      waitingSince: tx.db.fn.now(),
      assigneeId: null,
      leaseUntil: null,
      heldUntil: null,
      version: tx.db.raw('version + 1'),
    });
}
