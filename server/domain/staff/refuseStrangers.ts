import { StaffMember } from '../../models/StaffMember.ts';
import type { Context, StaffActor } from '../context.ts';
import { refuseBeyond } from './createStaff.ts';
import { projectIdsOf } from './loadStaffActor.ts';

/** Refuses a colleague whose work or reading reaches beyond the administrator. @throws AppError forbidden */
export async function refuseStrangers(tx: Context, admin: StaffActor, staffId: number): Promise<void> {
  const staff = await StaffMember.query(tx.db).findById(staffId);
  if (!staff) return;
  const roles = await tx.db('staffRoles').where({ staffId }).pluck('role');
  refuseBeyond(admin, { roles, allProjects: staff.allProjects, projectIds: await projectIdsOf(tx, staffId) });
}
