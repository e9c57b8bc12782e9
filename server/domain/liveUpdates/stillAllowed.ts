import { loadStaffActor } from '../staff/loadStaffActor.ts';
import type { Context, StaffActor } from '../context.ts';
import { IDLE } from '../sessions/findActor.ts';

/**
 * Whether the session of an open stream is still valid and its roles and projects are those the stream was opened with.
 * Asking does not prolong the session.
 */
export async function stillAllowed(ctx: Context, staff: StaffActor): Promise<boolean> {
  const now = ctx.clock.now();
  if (staff.sessionId === null) return false;
  const session = await ctx
    .db('sessions')
    .where({ id: staff.sessionId, staffId: staff.id })
    .whereNull('endedAt')
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', new Date(now.getTime() - IDLE.staff * 60_000))
    .first('id');
  const today = session ? await loadStaffActor(ctx, staff.id, null) : null;
  if (!today || !same(today.roles, staff.roles)) return false;
  if (today.projectIds === 'all' || staff.projectIds === 'all') return today.projectIds === staff.projectIds;
  return same(today.projectIds, staff.projectIds);
}

const same = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.map(String).sort().join() === other.map(String).sort().join();
