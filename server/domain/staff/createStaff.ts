import { AppError } from '../../lib/AppError.ts';
import { readsEverywhere, type Role } from '../../vocabulary/roles.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { trustedAmong } from '../../vocabulary/staffChanges.ts';
import { askForChange } from './askForChange.ts';
import { hashPassword, newPassword } from './password.ts';
import { newTotpSecret, totpUri } from './totp.ts';
import { sealTotp } from './totpSeal.ts';

export interface NewStaff {
  login: string;
  name: string;
  roles: readonly Role[];
  allProjects: boolean;
  projectIds: readonly number[];
}
/** Returned only once; nobody can read them again. */
export interface FirstLogin {
  staffId: number;
  totpUri: string;
  password: string;
}

/**
 * Creates a member of staff with a first password made here: nobody chooses a password for somebody else. Trusted roles
 * come when a second administrator has consented.
 * @throws AppError forbidden | step_up_required | duplicate (login) | separation_of_duties (role mix)
 */
export async function createStaff(ctx: Context, staff: NewStaff): Promise<FirstLogin> {
  return inTransaction(ctx, async (tx) => {
    const admin = authorize(tx, 'staff.create');
    refuseBeyond(admin, staff);
    refuseMix(staff.roles);
    const roles = trustedAmong(staff.roles);
    const made = await makeLogin(tx, { ...staff, roles: staff.roles.filter((role) => !roles.includes(role)) });
    const given = { roles, allProjects: false, projectIds: [], activate: false };
    if (roles.length > 0) await askForChange(tx, admin, { kind: 'roles', staffId: made.staffId, given });
    return made;
  });
}

/** The login itself, for whoever may make one: an administrator, or the command line of a house that has none yet. */
export async function makeLogin(
  tx: Context,
  { login, name, roles, allProjects, projectIds }: NewStaff,
): Promise<FirstLogin> {
  const [password, secret] = [newPassword(), newTotpSecret()];
  const [row] = await tx
    .db('staff')
    .insert({
      login,
      name,
      passwordHash: await hashPassword(password),
      firstPassword: true,
      // Sealed for its row, whose id is known only afterwards.
      totpSecretSealed: Buffer.alloc(0),
      allProjects,
    })
    .onConflict('login')
    .ignore()
    .returning('id');
  if (!row) throw new AppError('duplicate', { login });
  await tx
    .db('staff')
    .where({ id: row.id })
    .update({ totpSecretSealed: sealTotp(tx.keys, row.id, secret) });
  await keepRoles(tx, row.id, roles, allProjects ? [] : projectIds);
  await record(tx, { type: 'staff.created', details: { staffId: row.id, roles, allProjects, projectIds } });
  return { staffId: row.id, totpUri: totpUri(secret, login), password };
}

/**
 * An administrator of some projects handles only logins whose reading ends at those projects, by the projects listed
 * and by their roles.
 * @throws AppError forbidden
 */
export function refuseBeyond(
  admin: StaffActor,
  { roles, allProjects, projectIds }: Pick<NewStaff, 'roles' | 'allProjects' | 'projectIds'>,
): void {
  if (admin.projectIds === 'all') return;
  const own = admin.projectIds;
  if (readsEverywhere(roles) || allProjects || projectIds.some((id) => !own.includes(id)))
    throw new AppError('forbidden', { projects: own });
}

/** An auditor or administrator has no other role; the database refuses it too. @throws AppError separation_of_duties */
export function refuseMix(roles: readonly Role[]): void {
  if (roles.length > 1 && roles.some((role) => role === 'auditor' || role === 'administrator'))
    throw new AppError('separation_of_duties', { roles });
}

/** Stores roles and projects as given. The database refuses an auditor or administrator who has another role. */
export async function keepRoles(
  tx: Context,
  staffId: number,
  roles: readonly Role[],
  projectIds: readonly number[],
): Promise<void> {
  await tx
    .db('staffRoles')
    .where({ staffId })
    .whereNotIn('role', [...roles])
    .delete();
  if (roles.length > 0)
    await tx
      .db('staffRoles')
      .insert(roles.map((role) => ({ staffId, role })))
      .onConflict(['staffId', 'role'])
      .ignore();
  await tx.db('staffProjects').where({ staffId }).delete();
  if (projectIds.length > 0)
    await tx.db('staffProjects').insert(projectIds.map((projectId) => ({ staffId, projectId })));
}
