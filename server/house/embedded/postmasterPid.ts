import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterAddress } from './connection.ts';
import { isPostgres } from './processes.ts';

/** What PostgreSQL writes about itself in postmaster.pid. */
export interface PostmasterPid {
  pid: number;
  port: number;
  socketFolder: string;
  /** `starting`, `ready`, `stopping`, … */
  status: string;
}

/** Null when no server has the cluster open. */
export function readPostmasterPid(cluster: string): PostmasterPid | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      socketFolder: lines[4] ?? '',
      status: (lines[7] ?? '').trim(),
    };
  } catch {
    return null;
  }
}

export const removePostmasterPid = (cluster: string): void =>
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });

/**
 * Removes the socket lock a killed server left. PostgreSQL would trust its pid even if that is another program, or an
 * ended process that was not collected yet (a container without an init). The folder is ours alone, so only a live
 * server counts.
 */
export async function clearSocketLock({ host, port }: ClusterAddress): Promise<void> {
  const lock = path.join(host, `.s.PGSQL.${port}.lock`);
  const holder = (): number => {
    try {
      return Number.parseInt(readFileSync(lock, 'utf8'), 10);
    } catch {
      return 0;
    }
  };
  const until = Date.now() + 30_000;
  // still ending
  for (let pid = holder(); pid > 0 && isPostgres(pid) && Date.now() < until; pid = holder()) await sleep(50);
  rmSync(lock, { force: true });
}
