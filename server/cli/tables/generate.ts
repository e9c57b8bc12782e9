import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../db/migrate.ts';
import { startEmbedded } from '../../house/embedded/startEmbedded.ts';
import { newLogger } from '../../lib/logger.ts';
import { printTables } from './printTables.ts';
import { readTables } from './readTables.ts';

/**
 * `npm run types:generate`: creates an empty database, migrates it, writes down its tables and drops
 * it. Prettier then formats the file.
 */
async function generate(file: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxin-types-'));
  const cluster = await startEmbedded({ dataDir: folder, settings: { fsync: 'off' } });
  try {
    await migrate(cluster.url, newLogger('error'));
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    try {
      writeFileSync(file, printTables(await readTables(client)));
    } finally {
      await client.end();
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await generate(path.resolve(import.meta.dirname, '../../models/tables.generated.ts'));
