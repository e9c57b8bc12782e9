import { renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { startEmbedded } from '../../server/house/embedded/startEmbedded.ts';
import { embeddedFolder, kill, processesOf } from '../house/support/embeddedCase.ts';

test('a PostgreSQL that cannot come back is given up within a minute, and said so', async () => {
  const folder = embeddedFolder();
  const faults: string[] = [];
  const database = await startEmbedded({ dataDir: folder, onGiveUp: (error) => faults.push(error.message) });
  renameSync(path.join(folder, 'pg18', 'global', 'pg_control'), path.join(folder, 'pg18', 'global', 'pg_control.away'));
  kill(database.pid);
  await vi.waitFor(() => expect(faults).toHaveLength(1), { timeout: 60_000, interval: 250 });
  expect(faults[0]).toMatch(/10 times within a minute.*postgres\.log/);
  expect(processesOf(folder)).toEqual([]);
  await database.stop();
});
