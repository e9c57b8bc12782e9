import { AppError } from '../../lib/AppError.ts';
import type { SlotPresence } from '../../vocabulary/stationSessions.ts';
import type { Context } from '../context.ts';
import { stationKeyDigest } from './registerStation.ts';

/**
 * A station of the staff says by its key that it runs, and what its slots see, whether or not somebody is signed in
 * there. It is no sign-in and is not written to the audit.
 * @throws AppError sign_in_failed (unknown key, station switched off)
 */
export async function reportPresence(
  ctx: Context,
  { stationKey, slots }: { stationKey: string; slots: readonly SlotPresence[] },
): Promise<void> {
  const seen = await ctx
    .db('stations')
    .where({ keyDigest: stationKeyDigest(ctx.keys, stationKey), kind: 'staff', active: true })
    .update({ lastSeenAt: ctx.db.fn.now(), slots: JSON.stringify(slots) });
  if (seen !== 1) throw new AppError('sign_in_failed');
}
