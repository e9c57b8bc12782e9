import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type DatabaseUser, identity } from './databaseUser.ts';

const run = promisify(execFile);

/** C.UTF-8 and nothing else on Linux: under C or SQL_ASCII pg_trgm knows no Chinese letter, silently. */
function localeArguments(): string[] {
  if (process.platform === 'win32') return ['--locale=C'];
  if (process.platform === 'darwin') return ['--locale=en_US.UTF-8', '--lc-collate=C'];
  return ['--locale=C.UTF-8'];
}

export interface NewCluster {
  cluster: string;
  initdb: string;
  user: DatabaseUser;
  role: string;
  password: string;
  env: NodeJS.ProcessEnv | undefined;
}

/**
 * Makes the cluster unless it is there. It is made in a draft folder and renamed when it is complete, so that a crash
 * leaves nothing half-made.
 */
export async function initialiseCluster({ cluster, initdb, user, role, password, env }: NewCluster): Promise<void> {
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const folder = path.dirname(cluster);
  for (const name of readdirSync(folder))
    if (name.includes('.draft-')) rmSync(path.join(folder, name), { recursive: true, force: true });
  const draft = `${cluster}.draft-${process.pid}`;
  const passwordFile = `${draft}.password`;
  const own = (place: string): void =>
    user.uid === undefined || user.gid === undefined ? undefined : chownSync(place, user.uid, user.gid);
  mkdirSync(draft, { mode: 0o700 });
  own(draft);
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    own(passwordFile);
    await run(
      initdb,
      [
        '-D',
        draft,
        '-U',
        role,
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        ...localeArguments(),
      ],
      { ...(env ? { env } : {}), ...identity(user) },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}
