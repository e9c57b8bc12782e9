import { AppError } from '../../lib/AppError.ts';
import { newSecret } from '../../lib/ids.ts';
import { record } from '../audit/record.ts';
import { authorize } from '../authorize.ts';
import { inTransaction, type Context } from '../context.ts';
import { stationKeyDigest } from './registerStation.ts';

/**
 * Makes a new station of the staff. Its key is returned only here and goes into the station's configuration.
 * @throws AppError forbidden | duplicate (name)
 */
export async function openStation(ctx: Context, { name }: { name: string }): Promise<{ id: number; key: string }> {
  return inTransaction(ctx, async (tx) => {
    authorize(tx, 'station.register');
    const key = newSecret();
    const [row] = await tx
      .db('stations')
      .insert({ name, kind: 'staff', keyDigest: stationKeyDigest(tx.keys, key) })
      .onConflict('name')
      .ignore()
      .returning('id');
    if (!row) throw new AppError('duplicate', { name });
    await record(tx, { type: 'station.registered', details: { stationId: row.id } });
    return { id: row.id, key };
  });
}
