import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The fields of /proc/<pid>/stat after the name: state first, start time the twentieth. The name may itself hold
 * brackets and blanks.
 */
function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/**
 * Whether the process lives: one we may not signal does, one that ended and was not yet collected (a zombie) does not.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return !['Z', 'X'].includes(statOf(pid)[0] ?? '');
  } catch {
    return false;
  }
}

/**
 * When the process began, in the system's own words; '' when unknown. Together with the pid it names exactly one
 * process.
 */
export function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') return statOf(pid)[19] ?? '';
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** Whether the pid is a PostgreSQL program: after a container restart the same number may be anything. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true; // postgres looks for itself there
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}
