import { projectIdsOf } from './loadStaffActor.ts';
import { AppError } from '../../lib/AppError.ts';
import { sealText } from '../../lib/seal.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import type { Role } from '../../vocabulary/roles.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { keepRoles, refuseBeyond } from './createStaff.ts';
import { hashPassword, newPassword } from './password.ts';
import { endSessions } from './signOutStaff.ts';
import { newTotpSecret, totpUri } from './totp.ts';

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
 * Changes name, roles, projects, or whether the login is active. It takes effect at once, also for open sessions.
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
    const changed = await tx
      .db('staff')
      .where({ id: staffId, version })
      .update({ name, allProjects, active, version: version + 1, updatedAt: tx.db.fn.now() });
    if (changed !== 1) throw await missing(tx, staffId);
    await keepRoles(tx, staffId, roles, allProjects ? [] : projectIds);
    if (!active) await endSessions(tx, staffId);
    await record(tx, { type: 'staff.changed', details: { staffId, roles, allProjects, projectIds, active } });
  });
}

/**
 * Makes a new first password, a new authenticator secret, or both, for a member of staff who lost the old ones. They
 * are returned only here. All sessions end, and no browser counts as known any more.
 * @throws AppError not_found | forbidden | version_conflict
 */
export async function resetLogin(
  ctx: Context,
  { staffId, version, password, totp }: { staffId: number; version: number; password: boolean; totp: boolean },
): Promise<{ staffId: number; password: string | null; totpUri: string | null }> {
  const made = password ? newPassword() : null;
  const passwordHash = made === null ? null : await hashPassword(made);
  return inTransaction(ctx, async (tx) => {
    await refuseStrangers(tx, authorize(tx, 'staff.change'), staffId);
    const staff = await StaffMember.query(tx.db).findById(staffId);
    if (!staff) throw new AppError('not_found');
    const secret = totp ? newTotpSecret() : null;
    const changed = await tx
      .db('staff')
      .where({ id: staffId, version })
      .update({
        version: version + 1,
        failedSignIns: 0,
        lockedUntil: null,
        updatedAt: tx.db.fn.now(),
        ...(passwordHash === null ? {} : { passwordHash, firstPassword: true }),
        ...(secret === null ? {} : { totpSecretSealed: sealText(tx.keys.personal, secret, 'staff.totp') }),
      });
    if (changed !== 1) throw await missing(tx, staffId);
    await endSessions(tx, staffId);
    await tx.db('staffDevices').where({ staffId }).delete();
    await record(tx, { type: 'staff.changed', details: { staffId, password, totp } });
    return { staffId, password: made, totpUri: secret === null ? null : totpUri(secret, staff.login) };
  });
}

/** Refuses a colleague whose work or reading reaches beyond the administrator. @throws AppError forbidden */
async function refuseStrangers(tx: Context, admin: StaffActor, staffId: number): Promise<void> {
  const staff = await StaffMember.query(tx.db).findById(staffId);
  if (!staff) return;
  const roles = await tx.db('staffRoles').where({ staffId }).pluck('role');
  refuseBeyond(admin, { roles, allProjects: staff.allProjects, projectIds: await projectIdsOf(tx, staffId) });
}

async function missing(tx: Context, staffId: number): Promise<AppError> {
  const staff = await StaffMember.query(tx.db).findById(staffId);
  return staff ? new AppError('version_conflict', { version: staff.version }) : new AppError('not_found');
}
