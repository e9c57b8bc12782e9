import { AppError } from '../../lib/AppError.ts';
import { newSecret } from '../../lib/ids.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { askForChange } from '../staff/askForChange.ts';
import { stationKeyDigest } from './registerStation.ts';

/**
 * Makes a new station of the staff. Its key is returned only here and goes into the station's configuration; it opens
 * nothing before a second administrator has consented.
 * @throws AppError forbidden | duplicate (name)
 */
export async function openStation(ctx: Context, { name }: { name: string }): Promise<{ id: number; key: string }> {
  return inTransaction(ctx, async (tx) => {
    const admin = authorize(tx, 'station.register');
    const key = newSecret();
    const [row] = await tx
      .db('stations')
      .insert({ name, kind: 'staff', keyDigest: stationKeyDigest(tx.keys, key), active: false })
      .onConflict('name')
      .ignore()
      .returning('id');
    if (!row) throw new AppError('duplicate', { name });
    await askForChange(tx, admin, { kind: 'station', stationId: row.id });
    await record(tx, { type: 'station.registered', details: { stationId: row.id } });
    return { id: row.id, key };
  });
}
