import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { warn } from './tell.ts';

/**
 * A morning's work for the demo desk, made by the desk's own operations in a process of its own. Half-made it goes on at
 * the next start; once whole, a note beside the embedded cluster spares later starts from asking.
 */
export async function seedDemoApplications(dist: string, dataDir: string, environment: Record<string, string | undefined>, cluster: string | null): Promise<void> {
  const note = cluster && path.join(cluster, 'demo-is-seeded');
  if (note && existsSync(note)) return;
  const logFile = path.join(dataDir, 'log', 'seed.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [path.join(dist, 'server', 'cli.js'), 'seed:demo'], { env: { ...environment, LOG_LEVEL: 'warn' }, stdio: ['ignore', 'inherit', log] });
  closeSync(log);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code === 0 && note) writeFileSync(note, '');
  if (code !== 0 && code !== null) warn(`演示申请没有全部生成,原因在 ${logFile}`, 'not all demo applications were made; the reason is in that file, everything else works');
}
