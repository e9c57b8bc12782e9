import { StaffMember } from '../../models/StaffMember.ts';
import type { Context, StaffActor } from '../context.ts';

/**
 * A member of staff with the roles and projects of this moment; null when the login is switched off. `session` is the
 * session of the request, if there is one.
 */
export async function loadStaffActor(
  ctx: Context,
  id: number,
  session: { id: number; steppedUpAt: Date | null } | null,
): Promise<StaffActor | null> {
  const staff = await StaffMember.query(ctx.db).findOne({ id, active: true });
  if (!staff) return null;
  const roles = await ctx.db('staffRoles').where({ staffId: id }).pluck('role');
  return {
    kind: 'staff',
    id,
    name: staff.name,
    roles,
    projectIds: staff.allProjects ? 'all' : await projectIdsOf(ctx, id),
    sessionId: session?.id ?? null,
    steppedUpAt: session?.steppedUpAt ?? null,
    firstPassword: staff.firstPassword,
  };
}

/** The projects a member of staff works in; only for one who does not work in all. */
export async function projectIdsOf(ctx: Context, staffId: number): Promise<number[]> {
  const rows = await ctx.db('staffProjects').where({ staffId }).select('projectId');
  return rows.map((row) => row.projectId);
}
