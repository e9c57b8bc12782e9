import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The directory of a soft token; in memory where there is /dev/shm, which is ten times faster and spares the disk. */
export function newTokenRoot(name: string): string {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  return mkdtempSync(join(base, `${name}-`));
}

/** What every soft slot of the tests offers, whatever module reads it. */
export interface SoftSlot {
  driver: 'softhsm2' | 'nss';
  /** Everything of this slot; removed by `discard`. */
  root: string;
  /** Environment of the process that owns the slot. */
  env: Record<string, string>;
  /** Token directory for modules that take it as a parameter. */
  directory: string | undefined;
  pull(): void;
  insert(): void;
  discard(): void;
}

/** Pull = the token directory is moved away, insert = it comes back (or another one comes). */
export function pullable(root: string, tokens: string): Pick<SoftSlot, 'pull' | 'insert' | 'discard'> {
  const away = join(root, 'away');
  return {
    pull: () => renameSync(tokens, away),
    insert: () => renameSync(away, tokens),
    discard: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function newDirectory(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}

/** @throws Error that says what to install; a missing part never skips a test. */
export function requirePart(candidates: readonly string[], install: string): void {
  if (!candidates.some((path) => existsSync(path)))
    throw new Error(`missing: ${candidates[0]}. Install it with: ${install}`);
}
