import type { StaffActor } from '../context.ts';
import { decideVerb } from '../../vocabulary/claims.ts';
import { authorize } from '../authorize.ts';
import type { Context } from '../context.ts';
import { loadCase, type Case } from './loadCase.ts';
import { whyNotMine } from './whoWasFaster.ts';

/**
 * The case that this person has claimed and may decide, locked.
 * @throws AppError lease_lost | already_claimed | forbidden
 */
export async function myCase(tx: Context, applicationId: number): Promise<{ found: Case; staff: StaffActor }> {
  const found = await loadCase(tx, applicationId, { lock: true });
  const staff = authorize(tx, decideVerb(found.stage), {
    projectId: found.projectId,
    state: found.status,
    stage: found.stage,
  });
  if (found.assigneeId !== staff.id) throw await whyNotMine(tx, found, staff.id, {});
  return { found, staff };
}
