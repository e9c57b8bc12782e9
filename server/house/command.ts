import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { openDatabase } from './openDatabase.ts';
import { secretFile } from './secretFile.ts';
import { readHouseSettings } from './settings.ts';
import { houseEnvironmentFile } from './startServer.ts';
import { warn } from './speak.ts';

/**
 * `command COMMAND ARGUMENTS…`: a command of `server/cli.ts` on the right database. That is the one in DATABASE_URL,
 * else the running house's, else the embedded one, started for as long as the command takes.
 */
function run(args: string[], environment: Record<string, string | undefined>): Promise<number> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'cli.js'), ...args], {
    env: environment,
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

async function main(args: string[]): Promise<number> {
  const inherited = inheritedEnvironment();
  const settings = readHouseSettings(inherited);
  if (settings.databaseUrl) return run(args, inherited);
  const running = houseEnvironmentFile(settings.dataDir);
  if (existsSync(running))
    return run(args, { ...inherited, ...(JSON.parse(readFileSync(running, 'utf8')) as Record<string, string>) });
  mkdirSync(settings.dataDir, { recursive: true });
  const { url, ownerUrl, embedded } = await openDatabase(settings, (error) => warn('数据库反复中断', error.message));
  try {
    return await run(args, {
      ...inherited,
      DATABASE_URL: url,
      ...(ownerUrl ? { MIGRATE_DATABASE_URL: ownerUrl } : {}),
      STORAGE_DIR: inherited['STORAGE_DIR'] ?? path.join(settings.dataDir, 'storage'),
      AUDIT_HEADS: inherited['AUDIT_HEADS'] ?? path.join(settings.dataDir, 'audit', 'heads.log'),
      MASTER_KEY_FILE: inherited['MASTER_KEY_FILE'] ?? secretFile(path.join(settings.dataDir, 'secrets'), 'master.key'),
    });
  } finally {
    await embedded?.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));
