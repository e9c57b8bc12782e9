import { watchFile } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { freePort } from './freePort.ts';
import type { House } from './House.ts';
import type { HouseSettings } from './settings.ts';
import { answers, untilReady } from './untilReady.ts';

/** Settings of the running house for commands beside it (`npm run audit:verify`, …); names the files of its secrets. */
export const houseEnvironmentFile = (dataDir: string): string => path.join(dataDir, 'secrets', 'house.json');

interface ServerOptions {
  dist: string;
  databaseUrl: string;
  ownerUrl: string | null;
  masterKeyFile: string | null;
  inherited: Record<string, string | undefined>;
}

export interface RunningServer {
  address: string;
  /** Everything the server was given, for commands beside it. */
  environment: Record<string, string | undefined>;
}

/**
 * The server with the worker in it. In a demo the launcher made the secrets; anyone else sets them, and the server
 * itself lists everything that is missing.
 */
export async function startServer(
  house: House,
  settings: HouseSettings,
  options: ServerOptions,
): Promise<RunningServer> {
  const { dist, inherited } = options;
  const port = inherited['PORT'] ? settings.port : await freePort(settings.port, settings.host);
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: options.databaseUrl,
    PORT: String(port),
    PUBLIC_URL: settings.publicUrl ?? address,
    STORAGE_DIR: inherited['STORAGE_DIR'] ?? path.join(house.dataDir, 'storage'),
    AUDIT_HEADS: inherited['AUDIT_HEADS'] ?? path.join(house.dataDir, 'audit', 'heads.log'),
    PAGES_DIR: inherited['PAGES_DIR'] ?? path.join(dist, 'admin-ui'),
    SIGNER_SOCKET: inherited['SIGNER_SOCKET'] ?? house.signerSocket,
    ...(options.masterKeyFile ? { MASTER_KEY_FILE: options.masterKeyFile } : {}),
    ...(settings.demo ? { DEMO: '1' } : {}),
  };
  readConfig({ ...inherited, ...environment }); // lists all that is missing at once, before anything is started
  // Commands beside the house may migrate; the server does not learn who owns the tables.
  const owner = options.ownerUrl ? { MIGRATE_DATABASE_URL: options.ownerUrl } : {};
  house.writePrivately(houseEnvironmentFile(house.dataDir), { ...environment, ...owner });
  const program = house.keepRunning('server', [path.join(dist, 'server', 'main.js')], {
    ...inherited,
    MIGRATE_DATABASE_URL: undefined,
    ...environment,
  });
  await untilReady(program, () => answers(`${address}/api/public/ready`));
  if (settings.watch)
    watchFile(path.join(dist, 'server', '.tsbuildinfo'), { interval: 500 }, () => void program.restart());
  return { address, environment: { ...inherited, MIGRATE_DATABASE_URL: undefined, ...environment } };
}
