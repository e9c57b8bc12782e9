import { sqlRows } from '../../models/sqlRows.ts';
import type { Role } from '../../vocabulary/roles.ts';
import type { Context, StaffActor } from '../context.ts';

/** What makes a member of staff an actor, as `staffFacts` selects it; `name` is null when the login is switched off. */
export interface StaffFactsRow {
  name: string | null;
  all_projects: boolean;
  first_password: boolean;
  roles: Role[];
  project_ids: number[];
}

/** The columns beside a row of `staff`, so that whoever needs an actor asks once, whatever else he asks for. */
export const staffFacts = `
  staff.name, staff.all_projects, staff.first_password,
  array(select role from staff_roles where staff_id = staff.id order by role) as roles,
  array(select project_id from staff_projects where staff_id = staff.id order by project_id) as project_ids`;

/**
 * A member of staff with the roles and projects of this moment; null when the login is switched off. `session` is the
 * session of the request, if there is one.
 */
export async function loadStaffActor(
  ctx: Context,
  id: number,
  session: { id: number; steppedUpAt: Date | null } | null,
): Promise<StaffActor | null> {
  const [row] = await sqlRows<StaffFactsRow>(ctx.db, `select ${staffFacts} from staff where id = ? and active`, [id]);
  return row ? staffActorOf(id, row, session) : null;
}

export function staffActorOf(
  id: number,
  { name, roles, ...row }: StaffFactsRow,
  session: { id: number; steppedUpAt: Date | null } | null,
): StaffActor | null {
  if (name === null) return null;
  return {
    kind: 'staff',
    id,
    name,
    roles,
    projectIds: row.all_projects ? 'all' : row.project_ids,
    sessionId: session?.id ?? null,
    steppedUpAt: session?.steppedUpAt ?? null,
    firstPassword: row.first_password,
  };
}

/** The projects a member of staff works in; only for one who does not work in all. */
export async function projectIdsOf(ctx: Context, staffId: number): Promise<number[]> {
  const rows = await ctx.db('staffProjects').where({ staffId }).select('projectId');
  return rows.map((row) => row.projectId);
}
