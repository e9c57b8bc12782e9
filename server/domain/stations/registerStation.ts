import type { Knex } from 'knex';
import { keyedDigest } from '../../lib/seal.ts';
import type { Keys } from '../context.ts';

/** The digest of a station's key, which is all we store: the key itself is only on the workstation. */
export function stationKeyDigest(keys: Keys, key: string): string {
  return keyedDigest(keys.codes, `station:${key}`);
}

/**
 * Makes a station of the staff under this name, or gives an existing one a new key. An applicant's own station needs no
 * key: he signs in with his phone.
 */
export async function registerStation(db: Knex, keys: Keys, station: { name: string; key: string }): Promise<void> {
  await db('stations')
    .insert({ name: station.name, kind: 'staff', keyDigest: stationKeyDigest(keys, station.key) })
    .onConflict('name')
    .merge(['keyDigest']);
}
