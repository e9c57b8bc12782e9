import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { canEnter, type DatabaseUser } from './databaseUser.ts';

/** Where root keeps what its database account must reach when the checkout lies in a home that account cannot enter. */
const defaultFallbackRoot = '/var/lib/yinxin';

const shortDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function openFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755); // independent of the umask; the cluster inside stays 0700
  return folder;
}

/**
 * The data folder itself, or the folder used in its place under the fallback root: always the same one for the same
 * checkout.
 */
export function reachableDataDir(wanted: string, user: DatabaseUser, fallbackRoot = defaultFallbackRoot): string {
  mkdirSync(wanted, { recursive: true });
  // The folder is ours and everything in it keeps its own mode; only the folders above it belong to somebody's home.
  if (user.uid !== undefined) chmodSync(wanted, statSync(wanted).mode | 0o111);
  if (canEnter(wanted, user)) return wanted;
  openFolder(fallbackRoot);
  return openFolder(path.join(fallbackRoot, shortDigest(realpathSync(wanted))));
}

/**
 * The PostgreSQL programs, or a copy the account can reach; copied beside and renamed, so a broken copy is never used.
 */
export function reachablePrograms(
  native: string,
  version: string,
  user: DatabaseUser,
  fallbackRoot = defaultFallbackRoot,
): string {
  if (canEnter(native, user)) return native;
  openFolder(fallbackRoot);
  const copy = path.join(fallbackRoot, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // another start copied the same thing a moment earlier
  }
  return copy;
}
