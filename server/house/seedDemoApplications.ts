import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { House } from './House.ts';
import { say, warn } from './speak.ts';

interface Seeding {
  dist: string;
  environment: Record<string, string | undefined>;
  /** Null where no UKeys can be written. */
  deskUrl: string | null;
}

/**
 * Applications for the demo desk, made by the desk's own operations in a separate process of low priority while the
 * desk is already open. If it is interrupted it goes on at the next start. When it is complete, a file beside the
 * embedded cluster says so and later starts skip it.
 */
export async function seedDemoApplications(house: House, { dist, environment, deskUrl }: Seeding): Promise<void> {
  const note = house.database && path.join(house.database.folder, 'demo-is-seeded');
  if (note && existsSync(note)) return;
  say('正在生成演示申请,业务台已经可以使用', 'demo applications are being made; the desk can be used already');
  const began = Date.now();
  const logFile = path.join(house.dataDir, 'log', 'seed.log');
  const log = openSync(logFile, 'a', 0o600);
  const bench = deskUrl === null ? [] : ['--tokens', path.join(house.dataDir, 'tokens'), '--desk', deskUrl];
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'endWithParent.js'), path.join(dist, 'server', 'cli.js'), 'seed:demo', ...bench],
    { env: { ...environment, LOG_LEVEL: 'error' }, stdio: ['ignore', 'inherit', log, 'pipe'] },
  );
  closeSync(log);
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  house.stopFirst(child);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (house.isStopping) return;
  if (code !== 0)
    return warn(
      `演示申请没有全部生成,原因在 ${logFile};下次启动会接着做`,
      'not all demo applications were made; the reason is in that file. ' +
        'Everything else works, and the next start goes on',
    );
  if (note && deskUrl !== null) writeFileSync(note, '');
  say(`演示申请已就绪,用时 ${Math.round((Date.now() - began) / 1000)} 秒`, 'the demo applications are there');
}
