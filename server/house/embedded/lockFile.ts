import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { isAlive, startOf } from './processes.ts';

/** Another live process holds the lock. */
export class AlreadyRunning extends Error {
  readonly pid: number;
  constructor(pid: number, file: string) {
    super(`already running: pid ${pid} holds ${file}`);
    this.name = 'AlreadyRunning';
    this.pid = pid;
  }
}

interface Holder {
  pid: number;
  start: string;
}

function readHolder(file: string): { text: string; holder: Holder | null } {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text, holder: null };
  }
}

/** Creates the file with its content in one step: nobody ever sees a lock without a holder. */
function createWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o644 });
  try {
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves away the lock of a process that has ended. If another process took it in the meantime, it is given back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
    unlinkSync(aside);
  } catch {
    rmSync(aside, { force: true }); // another process was faster; the next attempt sees its lock
  }
}

/**
 * Takes a lock that holds pid and start time, so that neither a crash nor a reused pid keeps it locked.
 * @returns the function that gives it back.
 * @throws AlreadyRunning when its holder lives.
 */
export function takeLock(file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, start: startOf(process.pid) });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      createWhole(file, mine);
      return () => {
        if (readHolder(file).text === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const { text, holder } = readHolder(file);
    if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.start)
      throw new AlreadyRunning(holder.pid, file);
    removeStale(file, text);
  }
  throw new Error(`could not take ${file}`);
}
