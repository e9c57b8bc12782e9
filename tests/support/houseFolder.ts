import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir(); // in memory: soft tokens are ten times faster there
const prefix = 'yinxin-house-';

/** A data folder for one house of this process; the database's account may enter it also when the tests run as root. */
export function houseFolder(): string {
  sweep();
  const folder = mkdtempSync(path.join(base, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/** Removes what a killed test run left: its process is gone, and nothing runs in the folder any more. */
function sweep(): void {
  for (const name of readdirSync(base).filter((one) => one.startsWith(prefix))) {
    const owner = /^yinxin-house-(\d+)-/.exec(name)?.[1];
    const folder = path.join(base, name);
    if (owner && !existsSync(`/proc/${owner}`) && processesNaming(folder).length === 0)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** Every process whose command line names the folder. */
export function processesNaming(folder: string): number[] {
  return allProcesses()
    .filter(({ pid, line }) => pid !== process.pid && line.includes(folder))
    .map(({ pid }) => pid);
}

export interface RunningProcess {
  pid: number;
  parent: number;
  line: string;
}

/** All processes of this machine: command line with blanks between the words. */
export function allProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const line = readProc(name, 'cmdline')?.replaceAll('\0', ' ');
      const parent = /^PPid:\t(\d+)/m.exec(readProc(name, 'status') ?? '')?.[1];
      return line === undefined || parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent), line }];
    });
}

function readProc(pid: string, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined; // ended while we looked
  }
}
