import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../lib/logger.ts';

const ASK_AGAIN_MS = 200;

/**
 * Only one process migrates at a time. The lock belongs to a connection, so it ends with its process.
 * It is polled: an index that is built concurrently waits for every running statement, so it would wait for ever for a
 * session that waits for this lock inside a statement.
 */
export async function takeMigrationTurn(url: string, logger: Logger): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', (error) => logger.warn({ err: error.message }, 'connection of the migration lock was lost'));
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ mine: boolean }>(
        "select pg_try_advisory_lock(hashtextextended('yinxin.migrate', 0)) as mine",
      );
      if (rows[0]?.mine) return () => client.end();
      await sleep(ASK_AGAIN_MS);
    }
  } catch (error) {
    await client.end();
    throw error;
  }
}
