import { projectIdsOf } from './loadStaffActor.ts';
import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import type { Role } from '../../vocabulary/roles.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { changedAt } from './changedAt.ts';
import { keepRoles, refuseBeyond, refuseMix } from './createStaff.ts';
import { askForChange, withdrawWaiting } from './askForChange.ts';
import { refuseStrangers } from './refuseStrangers.ts';
import { whatWaits } from './whatWaits.ts';
import { endSessions } from './signOutStaff.ts';

export interface StaffChange {
  staffId: number;
  version: number;
  name: string;
  roles: readonly Role[];
  allProjects: boolean;
  projectIds: readonly number[];
  active: boolean;
}

/**
 * Changes name, roles, projects, or whether the login is active. It takes effect at once, also for open sessions; what
 * it gives of trusted roles waits for a second administrator.
 * Administrators cannot take the administrator role from themselves or switch themselves off.
 * @throws AppError version_conflict | invalid_state | separation_of_duties
 */
export async function changeStaff(
  ctx: Context,
  { staffId, version, name, roles, allProjects, projectIds, active }: StaffChange,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const admin = authorize(tx, 'staff.change');
    if (admin.id === staffId && (!active || !roles.includes('administrator')))
      throw new AppError('invalid_state', { self: true });
    await refuseStrangers(tx, admin, staffId);
    refuseBeyond(admin, { roles, allProjects, projectIds });
    refuseMix(roles);
    const before = await dutiesOf(tx, staffId);
    if (!before) throw new AppError('not_found');
    const { atOnce, given } = whatWaits(before, { roles, allProjects, projectIds, active });
    const updated = await tx
      .db('staff')
      .where({ id: staffId, version })
      .update({
        name,
        allProjects: atOnce.allProjects,
        active: atOnce.active,
        version: version + 1,
        updatedAt: tx.db.fn.now(),
      });
    if (updated !== 1) throw await missing(tx, staffId);
    await keepRoles(tx, staffId, atOnce.roles, atOnce.allProjects ? [] : atOnce.projectIds);
    if (!atOnce.active) await endSessions(tx, staffId);
    await withdrawWaiting(tx, admin, staffId, active ? ['roles'] : ['roles', 'login']);
    if (given) await askForChange(tx, admin, { kind: 'roles', staffId, given });
    const changed = changedAt(before, { ...atOnce, name });
    await record(tx, { type: 'staff.changed', details: { staffId, ...atOnce, changed } });
  });
}

async function dutiesOf(tx: Context, staffId: number): Promise<Omit<StaffChange, 'staffId' | 'version'> | null> {
  const staff = await StaffMember.query(tx.db).findById(staffId);
  if (!staff) return null;
  const roles = await tx.db('staffRoles').where({ staffId }).pluck('role');
  const { name, allProjects, active } = staff;
  return { name, roles, allProjects, projectIds: await projectIdsOf(tx, staffId), active };
}

async function missing(tx: Context, staffId: number): Promise<AppError> {
  const staff = await StaffMember.query(tx.db).findById(staffId);
  return staff ? new AppError('version_conflict', { version: staff.version }) : new AppError('not_found');
}
