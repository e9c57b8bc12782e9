import { record } from '../audit/record.ts';
import { raiseAlarm } from '../alarms/raiseAlarm.ts';
import { othersWhoConsent } from './consentFrom.ts';
import type { Context, StaffActor } from '../context.ts';
import type { StaffChangeKind, StaffGrant } from '../../vocabulary/staffChanges.ts';

export interface AskedChange {
  kind: StaffChangeKind;
  staffId?: number;
  stationId?: number;
  given?: StaffGrant;
  passwordHash?: string | null;
  totpSecretSealed?: Buffer | null;
}

/** Keeps a change until another administrator consents; an earlier one of the same kind is withdrawn. */
export async function askForChange(
  tx: Context,
  admin: StaffActor,
  { kind, staffId, stationId, given, passwordHash = null, totpSecretSealed = null }: AskedChange,
): Promise<void> {
  if (staffId !== undefined) await withdrawWaiting(tx, admin, staffId, [kind]);
  const alone = (await othersWhoConsent(tx, admin.id, staffId ?? null)) === 0;
  const [row] = await tx
    .db('staffChanges')
    .insert({
      kind,
      staffId: staffId ?? null,
      stationId: stationId ?? null,
      ...(given ? { given } : {}),
      passwordHash,
      totpSecretSealed,
      alone,
      askedById: admin.id,
      askedAt: tx.clock.now(),
    })
    .returning('id');
  if (!row) throw new Error(`change of ${kind} for staff ${staffId}, station ${stationId} was not stored`);
  const details = { changeId: row.id, kind, staffId: staffId ?? null, stationId: stationId ?? null, given };
  await record(tx, { type: 'staff.change_asked', details });
  if (alone) await raiseAlarm(tx, { kind: 'administrator_alone', staffId: admin.id, details: { changeId: row.id } });
}

/** Who is switched off, changed again or reset again gets nothing that was asked for before. */
export async function withdrawWaiting(
  tx: Context,
  admin: StaffActor,
  staffId: number,
  kinds: readonly StaffChangeKind[],
): Promise<void> {
  const ended = await tx
    .db('staffChanges')
    .where({ staffId, state: 'waiting' })
    .whereIn('kind', [...kinds])
    .update({
      state: 'withdrawn',
      decidedById: admin.id,
      decidedAt: tx.clock.now(),
      passwordHash: null,
      totpSecretSealed: null,
    })
    .returning('id');
  for (const { id } of ended) await record(tx, { type: 'staff.change_withdrawn', details: { changeId: id, staffId } });
}
