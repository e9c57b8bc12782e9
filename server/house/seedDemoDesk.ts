import { readFileSync } from 'node:fs';
import { seedDemoStaff } from '../../seeds/demo/staff.ts';
import { seedPresets } from '../../seeds/presets.ts';
import { connect } from '../db/connect.ts';
import { deriveKeys } from '../domain/keys.ts';
import { registerStation } from '../domain/stations/registerStation.ts';
import { newLogger } from '../lib/logger.ts';

/** Catalogue, staff and bench of the demo desk; running it at every start adds nothing twice. */
export async function seedDemoDesk(
  databaseUrl: string,
  files: { masterKey: string; stationKey: string },
  benchName: string,
): Promise<void> {
  const database = connect({ url: databaseUrl, max: 2, logger: newLogger('error'), statementTimeout: null });
  try {
    const keys = deriveKeys(Buffer.from(readFileSync(files.masterKey, 'utf8'), 'base64'));
    await seedPresets(database.knex);
    await seedDemoStaff(database.knex, keys);
    await registerStation(database.knex, keys, { name: benchName, key: readFileSync(files.stationKey, 'utf8').trim() });
  } finally {
    await database.close();
  }
}
