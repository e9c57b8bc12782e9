import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import { trustedAmong, type AccountChange } from '../../vocabulary/staffChanges.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { askForChange } from './askForChange.ts';
import { hashPassword, newPassword } from './password.ts';
import { refuseStrangers } from './refuseStrangers.ts';
import { endSessions } from './signOutStaff.ts';
import { newTotpSecret, totpUri } from './totp.ts';
import { sealTotp } from './totpSeal.ts';

/** Which parts of a login are new, as its owner is told. */
export const newAt = ({ password, totp }: { password: boolean; totp: boolean }): AccountChange[] => [
  ...(password ? (['password'] as const) : []),
  ...(totp ? (['totp'] as const) : []),
];

/**
 * Makes a new first password, a new authenticator secret, or both, for a member of staff who lost the old ones. They
 * are returned only here. All sessions end, and no browser counts as known any more. The new login of somebody whose
 * roles are trusted is good only when a second administrator has consented; until then the old one stays.
 * @throws AppError not_found | forbidden | version_conflict
 */
export async function resetLogin(
  ctx: Context,
  { staffId, version, password, totp }: { staffId: number; version: number; password: boolean; totp: boolean },
): Promise<{ staffId: number; password: string | null; totpUri: string | null }> {
  const made = password ? newPassword() : null;
  const passwordHash = made === null ? null : await hashPassword(made);
  return inTransaction(ctx, async (tx) => {
    const admin = authorize(tx, 'staff.change');
    await refuseStrangers(tx, admin, staffId);
    const staff = await StaffMember.query(tx.db).findById(staffId);
    if (!staff) throw new AppError('not_found');
    const secret = totp ? newTotpSecret() : null;
    const totpSecretSealed = secret === null ? null : sealTotp(tx.keys, staffId, secret);
    const shown = { staffId, password: made, totpUri: secret === null ? null : totpUri(secret, staff.login) };
    const held = await tx.db('staffRoles').where({ staffId }).pluck('role');
    const waits = trustedAmong(held).length > 0;
    const changed = await tx
      .db('staff')
      .where({ id: staffId, version })
      .update({
        version: version + 1,
        updatedAt: tx.db.fn.now(),
        ...(waits ? {} : { failedSignIns: 0, lockedUntil: null }),
        ...(waits || passwordHash === null ? {} : { passwordHash, firstPassword: true }),
        ...(waits || totpSecretSealed === null ? {} : { totpSecretSealed }),
      });
    if (changed !== 1) throw new AppError('version_conflict', { version: staff.version });
    if (waits) {
      await askForChange(tx, admin, { kind: 'login', staffId, passwordHash, totpSecretSealed });
      return shown;
    }
    await endSessions(tx, staffId);
    await tx.db('staffDevices').where({ staffId }).delete();
    await record(tx, {
      type: 'staff.changed',
      details: { staffId, password, totp, changed: newAt({ password, totp }) },
    });
    return shown;
  });
}
