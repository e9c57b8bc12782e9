import { AppError } from '../../lib/AppError.ts';
import type { StaffChangesRow } from '../../models/tables.generated.ts';
import type { AccountChange, StaffGrant } from '../../vocabulary/staffChanges.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context, type StaffActor } from '../context.ts';
import { consentFrom } from './consentFrom.ts';
import { refuseBeyond } from './createStaff.ts';
import { endSessions } from './signOutStaff.ts';
import { newAt } from './resetLogin.ts';
import { refuseStrangers } from './refuseStrangers.ts';

/**
 * A second administrator consents, and the change is made; `consentFrom` says who may.
 * @throws AppError not_found | forbidden | separation_of_duties | invalid_state (decided before, too early)
 */
export async function consentToChange(ctx: Context, { changeId }: { changeId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const admin = authorize(tx, 'staff_change.consent');
    const change = await tx.db('staffChanges').where({ id: changeId }).first();
    if (!change) throw new AppError('not_found');
    await refuseReach(tx, admin, change);
    await refuseUnlessSecond(tx, admin, change);
    const decided = await tx.db('staffChanges').where({ id: changeId, state: 'waiting' }).update({
      state: 'done',
      decidedById: admin.id,
      decidedAt: tx.clock.now(),
      passwordHash: null,
      totpSecretSealed: null,
    });
    if (decided !== 1) throw new AppError('invalid_state', { changeId });
    await carryOut(tx, change);
    const { kind, staffId, stationId, given } = change;
    const changed = changedBy(change);
    await record(tx, {
      type: 'staff.change_consented',
      details: { changeId, kind, staffId, stationId, given, changed },
    });
  });
}

/** Any administrator who could consent, and who asked, may also take it back. @throws AppError */
export async function withdrawChange(ctx: Context, { changeId }: { changeId: number }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const admin = authorize(tx, 'staff_change.withdraw');
    const change = await tx.db('staffChanges').where({ id: changeId }).first();
    if (!change) throw new AppError('not_found');
    await refuseReach(tx, admin, change);
    const withdrawn = await tx.db('staffChanges').where({ id: changeId, state: 'waiting' }).update({
      state: 'withdrawn',
      decidedById: admin.id,
      decidedAt: tx.clock.now(),
      passwordHash: null,
      totpSecretSealed: null,
    });
    if (withdrawn !== 1) throw new AppError('invalid_state', { changeId });
    await record(tx, { type: 'staff.change_withdrawn', details: { changeId, staffId: change.staffId } });
  });
}

async function refuseReach(tx: Context, admin: StaffActor, { staffId, given }: StaffChangesRow): Promise<void> {
  if (staffId === null) return;
  await refuseStrangers(tx, admin, staffId);
  if (given) refuseBeyond(admin, given);
}

async function refuseUnlessSecond(tx: Context, admin: StaffActor, change: StaffChangesRow): Promise<void> {
  const from = await consentFrom(tx, admin, change);
  if (from === null) throw new AppError('separation_of_duties', { changeId: change.id });
  if (tx.clock.now() < from) throw new AppError('invalid_state', { changeId: change.id, from });
}

/** What the consent changes at the account, as its owner is told. */
function changedBy({ given, passwordHash, totpSecretSealed }: StaffChangesRow): AccountChange[] {
  const { roles, allProjects, projectIds, activate } = given ?? NOTHING_GIVEN;
  return [
    ...(roles.length > 0 ? (['roles'] as const) : []),
    ...(allProjects || projectIds.length > 0 ? (['projects'] as const) : []),
    ...(activate ? (['enabled'] as const) : []),
    ...newAt({ password: passwordHash !== null, totp: totpSecretSealed !== null }),
  ];
}

const NOTHING_GIVEN: StaffGrant = { roles: [], allProjects: false, projectIds: [], activate: false };

async function carryOut(tx: Context, change: StaffChangesRow): Promise<void> {
  if (change.stationId !== null) {
    await tx.db('stations').where({ id: change.stationId }).update({ active: true });
    return;
  }
  const staffId = change.staffId ?? 0;
  const { roles, allProjects, projectIds, activate } = change.given ?? NOTHING_GIVEN;
  if (roles.length > 0)
    await tx
      .db('staffRoles')
      .insert(roles.map((role) => ({ staffId, role })))
      .onConflict(['staffId', 'role'])
      .ignore();
  if (projectIds.length > 0)
    await tx
      .db('staffProjects')
      .insert(projectIds.map((projectId) => ({ staffId, projectId })))
      .onConflict(['staffId', 'projectId'])
      .ignore();
  const newLogin = change.passwordHash !== null || change.totpSecretSealed !== null;
  await tx
    .db('staff')
    .where({ id: staffId })
    .update({
      version: tx.db.raw('version + 1'),
      updatedAt: tx.db.fn.now(),
      ...(allProjects ? { allProjects } : {}),
      ...(activate ? { active: true } : {}),
      ...(change.passwordHash === null ? {} : { passwordHash: change.passwordHash, firstPassword: true }),
      ...(change.totpSecretSealed === null ? {} : { totpSecretSealed: change.totpSecretSealed }),
      ...(newLogin ? { failedSignIns: 0, lockedUntil: null } : {}),
    });
  if (!newLogin) return;
  await endSessions(tx, staffId);
  await tx.db('staffDevices').where({ staffId }).delete();
}
