import { loadApplications } from '../../seeds/load/loadApplications.ts';
import { seedPresets } from '../../seeds/presets.ts';
import { connect } from '../db/connect.ts';
import { newLogger } from '../lib/logger.ts';

/** Applications in numbers, for measuring. */
export async function seedLoad(ownerUrl: string, count: number): Promise<void> {
  const started = Date.now();
  const database = connect({ url: ownerUrl, max: 2, logger: newLogger('warn'), statementTimeout: null });
  try {
    await seedPresets(database.knex);
    await database.knex.transaction((trx) => loadApplications(trx, count, (line) => console.log(line)));
    console.log(`${count} applications in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    await database.close();
  }
}
