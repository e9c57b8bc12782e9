import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterSettings } from '../../db/settings.ts';
import { ClusterSupervisor } from './ClusterSupervisor.ts';
import { type ClusterAddress, connectionUrl, ensureDatabase } from './connection.ts';
import { type DatabaseUser, pickDatabaseUser } from './databaseUser.ts';
import { initialiseCluster } from './initialiseCluster.ts';
import { takeLock } from './lockFile.ts';
import { findPrograms } from './programs.ts';
import { reachableDataDir } from './reachablePlaces.ts';

const isWindows = process.platform === 'win32';
const longestSocketPath = 100; // the kernel's limit is 107 bytes, file name included

export interface EmbeddedOptions {
  /**
   * A folder of ours; the cluster lies in `pg<major>` within it. Where the database's account cannot enter it, a folder
   * elsewhere is used in its place.
   */
  dataDir: string;
  database?: string;
  settings?: Record<string, string>;
  /** The account that root changes to; else `postgres`, else `nobody`. */
  databaseUser?: string;
  fallbackRoot?: string;
  watchdog?: boolean;
  log?: (words: string) => void;
  onGiveUp?: (error: Error) => void;
}

export interface EmbeddedDatabase {
  url: string;
  /** The folder really used (see `dataDir`). */
  folder: string;
  adopted: boolean;
  /** The postmaster's process id now; it changes when a crash was mended. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** The password lives beside the cluster; one without the other is an error that is reported. */
function secretOf(folder: string, cluster: string): string {
  const file = path.join(folder, 'database.secret');
  if (!existsSync(file)) {
    if (existsSync(cluster))
      throw new Error(`${file} is missing: the database in ${cluster} cannot be opened without it`);
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}

/** A folder only the database's account and root can enter: the socket in it needs no port and no firewall. */
function socketFolder(folder: string, user: DatabaseUser): string {
  const inside = path.join(path.resolve(folder), 'run');
  const place =
    Buffer.byteLength(inside) < longestSocketPath - 20
      ? inside
      : path.join(tmpdir(), `yinxin-${createHash('sha256').update(inside).digest('hex').slice(0, 10)}`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(place);
  if (!lstatSync(place).isDirectory() || ![0, user.uid, process.getuid?.()].includes(uid))
    throw new Error(`${place} belongs to someone else`);
  chmodSync(place, 0o700);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(place, user.uid, user.gid);
  return place;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/**
 * Starts PostgreSQL in a folder, or adopts the one an earlier run left there; makes cluster and database at the first
 * start.
 * @throws AlreadyRunning when another process supervises the same folder; Error in plain words for everything else.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  const account = pickDatabaseUser(path.resolve(options.dataDir), options.databaseUser);
  const folder = reachableDataDir(path.resolve(options.dataDir), account, options.fallbackRoot);
  const programs = findPrograms(account, options.fallbackRoot);
  const cluster = path.join(folder, `pg${programs.major}`);
  const user = pickDatabaseUser(cluster, options.databaseUser); // an existing cluster decides who runs it
  const unlock = takeLock(path.join(folder, 'database.lock'));
  try {
    const env: NodeJS.ProcessEnv | undefined = isWindows
      ? undefined
      : { PATH: '/usr/bin:/bin', LC_MESSAGES: 'C', TZ: 'UTC' };
    const password = secretOf(folder, cluster);
    const address: ClusterAddress = isWindows
      ? { host: '127.0.0.1', port: await freePort(), user: 'app', password }
      : { host: socketFolder(folder, user), port: 5432, user: 'app', password };
    await initialiseCluster({ cluster, initdb: programs.initdb, user, role: address.user, password, env });
    const settings = {
      ...(isWindows
        ? { listen_addresses: address.host }
        : { listen_addresses: '', unix_socket_directories: address.host, unix_socket_permissions: '0700' }),
      port: String(address.port),
      ...clusterSettings,
      log_min_messages: 'warning',
      ...options.settings,
    };
    const supervisor = new ClusterSupervisor({
      ...programs,
      cluster,
      user,
      address,
      settings,
      logFile: path.join(folder, 'postgres.log'),
      env,
      watchdog: !isWindows && options.watchdog !== false,
      log,
      onGiveUp: options.onGiveUp ?? ((error) => log(String(error))),
    });
    await supervisor.start();
    const database = options.database ?? 'yinxin';
    await ensureDatabase(address, database);
    return {
      url: connectionUrl(address, database),
      folder,
      adopted: supervisor.adopted,
      get pid() {
        return supervisor.pid;
      },
      async stop() {
        await supervisor.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
