import type { Knex } from 'knex';
import { keyedDigest } from '../../lib/seal.ts';
import type { Keys } from '../context.ts';

/** What we keep of a station's key: the key itself lies on the workstation alone. */
export function stationKeyDigest(keys: Keys, key: string): string {
  return keyedDigest(keys.codes, `station:${key}`);
}

/**
 * Makes a station of the staff known under its name, or gives it another key. An applicant's own station needs none: he
 * signs in.
 */
export async function registerStation(db: Knex, keys: Keys, station: { name: string; key: string }): Promise<void> {
  await db('stations')
    .insert({ name: station.name, kind: 'staff', keyDigest: stationKeyDigest(keys, station.key) })
    .onConflict('name')
    .merge(['keyDigest']);
}
