import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allProcesses, processesNaming } from './houseFolder.ts';

/** What runs in a house; 0 for what does not run at this moment. */
export interface HousePids {
  server: number;
  signer: number;
  /** The staff's bench and the applicant's. */
  bench: number;
  own: number;
  postgres: number;
  /** The child processes in which the slots' PKCS#11 modules are loaded. */
  benchSlots: number[];
  ownSlots: number[];
}

export function housePids(dataDir: string, launcher: number): HousePids {
  const all = allProcesses();
  const program = (mark: string): number =>
    all.find(({ parent, line }) => parent === launcher && line.includes(mark))?.pid ?? 0;
  const slotsOf = (station: number): number[] =>
    station === 0 ? [] : all.filter(({ parent }) => parent === station).map(({ pid }) => pid);
  const bench = program(path.join(dataDir, 'stations', 'bench.json'));
  const own = program(path.join(dataDir, 'stations', 'own.json'));
  return {
    server: program('/dist/server/main.js'),
    signer: program('signer.js'),
    bench,
    own,
    postgres: postmaster(dataDir),
    benchSlots: slotsOf(bench),
    ownSlots: slotsOf(own),
  };
}

function postmaster(dataDir: string): number {
  try {
    const pid = Number(readFileSync(path.join(dataDir, 'database', 'pg18', 'postmaster.pid'), 'utf8').split('\n')[0]);
    return allProcesses().some((one) => one.pid === pid) ? pid : 0;
  } catch {
    return 0;
  }
}

export function sigkill(pid: number): void {
  if (pid <= 1) return; // 0 would mean our own group
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // ended meanwhile
  }
}

/** Ends every process that still runs in the folder, and its children. */
export function endEverythingIn(folder: string): void {
  const named = processesNaming(folder);
  const children = allProcesses()
    .filter(({ parent }) => named.includes(parent))
    .map(({ pid }) => pid);
  for (const pid of [...named, ...children]) sigkill(pid);
}
