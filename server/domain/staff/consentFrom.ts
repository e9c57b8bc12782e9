import type { StaffChangesRow } from '../../models/tables.generated.ts';
import { ALONE_WAITS_HOURS } from '../../vocabulary/staffChanges.ts';
import type { Context, StaffActor } from '../context.ts';

/**
 * From when on this administrator may consent to a change; null for never. Neither who asked for it nor the person
 * himself may; only where there was no other administrator, and there is none now, may the one who asked, a day later.
 */
export async function consentFrom(
  tx: Context,
  admin: StaffActor,
  { askedById, askedAt, alone, staffId }: Pick<StaffChangesRow, 'askedById' | 'askedAt' | 'alone' | 'staffId'>,
): Promise<Date | null> {
  if (staffId === admin.id) return null;
  if (askedById !== admin.id) return askedAt;
  if (!alone || (await othersWhoConsent(tx, askedById, staffId)) > 0) return null;
  return new Date(askedAt.getTime() + ALONE_WAITS_HOURS * 3_600_000);
}

/** Whether nobody may ever consent: who asked had others beside him then, and has none now. He asks again. */
export async function nobodyConsents(
  tx: Context,
  { askedById, alone, staffId }: Pick<StaffChangesRow, 'askedById' | 'alone' | 'staffId'>,
): Promise<boolean> {
  return !alone && (await othersWhoConsent(tx, askedById, staffId)) === 0;
}

/** How many other administrators of all projects could consent to a change of this person. */
export async function othersWhoConsent(tx: Context, askedById: number, staffId: number | null): Promise<number> {
  const others = await tx
    .db('staff as f')
    .join('staffRoles as fr', 'fr.staffId', 'f.id')
    .where({ 'fr.role': 'administrator', 'f.active': true, 'f.allProjects': true })
    .whereNotIn('f.id', staffId === null ? [askedById] : [askedById, staffId])
    .pluck('f.id');
  return others.length;
}
