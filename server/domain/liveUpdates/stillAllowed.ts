import type { Role } from '../../vocabulary/roles.ts';
import type { Context, StaffActor } from '../context.ts';
import { IDLE } from '../sessions/findActor.ts';

/** Whether an open stream's session lives and its roles and projects are those it was opened with. Asking does not keep the session awake. */
export async function stillAllowed(ctx: Context, staff: StaffActor): Promise<boolean> {
  const now = ctx.clock.now();
  const session = (await ctx
    .db('sessions as s')
    .join('staff as f', 'f.id', 's.staffId')
    .where({ 's.id': staff.sessionId, 'f.active': true })
    .whereNull('s.endedAt')
    .where('s.expiresAt', '>', now)
    .where('s.lastSeenAt', '>', new Date(now.getTime() - IDLE.staff * 60_000))
    .first('f.allProjects')) as { allProjects: boolean } | undefined;
  if (!session || session.allProjects !== (staff.projectIds === 'all')) return false;
  const roles = (await ctx.db('staffRoles').where({ staffId: staff.id }).pluck('role')) as Role[];
  const projects =
    staff.projectIds === 'all'
      ? 'all'
      : ((await ctx.db('staffProjects').where({ staffId: staff.id }).pluck('project_id')) as number[]);
  return (
    same(roles, staff.roles) && (projects === 'all' || staff.projectIds === 'all' || same(projects, staff.projectIds))
  );
}

const same = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.map(String).sort().join() === other.map(String).sort().join();
