import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from './House.ts';
import { tell, warn } from './tell.ts';

/**
 * A morning's work for the demo desk, made by the desk's own operations in a process of its own, while the desk is
 * already open. Half-made it goes on at the next start; once whole, a note beside the embedded cluster spares later starts from asking.
 */
export async function seedDemoApplications(house: House, dist: string, environment: Record<string, string | undefined>): Promise<void> {
  const note = house.database && path.join(house.database.folder, 'demo-is-seeded');
  if (note && existsSync(note)) return;
  tell('正在生成约 35 份演示申请,业务台已经可以使用', 'demo applications are being made; the desk can be used already');
  const logFile = path.join(house.dataDir, 'log', 'seed.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [path.join(dist, 'server', 'cli.js'), 'seed:demo'], { env: { ...environment, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'inherit', log] });
  closeSync(log);
  house.stopFirst(child);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (house.isStopping) return;
  if (code === 0) {
    if (note) writeFileSync(note, '');
    tell('演示申请已就绪', 'the demo applications are there');
  } else warn(`演示申请没有全部生成,原因在 ${logFile}`, 'not all demo applications were made; the reason is in that file, everything else works');
}
