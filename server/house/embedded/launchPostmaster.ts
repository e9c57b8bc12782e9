import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { canConnect, type ClusterAddress } from './connection.ts';
import { type DatabaseUser, identity } from './databaseUser.ts';
import { readPostmasterPid } from './postmasterPid.ts';

const readyWithin = 300_000; // crash recovery of a large cluster takes its time
const endsWithin = 10_000;
const killedWithin = 1_000;

export interface Launch {
  postgres: string;
  cluster: string;
  user: DatabaseUser;
  address: ClusterAddress;
  settings: Record<string, string>;
  logFile: string;
  env: NodeJS.ProcessEnv | undefined;
  /**
   * Shut PostgreSQL down when this process ends in any way. Not on Windows: there the next start takes over a server
   * that still runs.
   */
  watchdog: boolean;
}

/**
 * Blocks on a pipe that only we hold open: when we die it reads the end of it and asks PostgreSQL for a fast shutdown.
 */
const watchdogScript = `
"$0" "$@" </dev/null & server=$!
(read -r _ <&3; kill -INT $server 2>/dev/null) & watch=$!
trap "" INT TERM HUP # after the watch began: it must stay killable, or it outlives its server
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`;

/** Ends what a failed launch left behind: first by a request, then at once. The child leads a group of its own. */
async function endGroup(child: ChildProcess): Promise<void> {
  /** False when nothing is left to signal; 0 only asks. */
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.platform === 'win32' || child.pid === undefined
        ? child.kill(name)
        : process.kill(-child.pid, name);
    } catch {
      return false;
    }
  };
  signal('SIGINT');
  const until = Date.now() + endsWithin;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) await sleep(50);
  signal('SIGKILL');
  // The watch ends a moment after its server. A killed process that nobody collects is still counted: not for ever.
  const gone = Date.now() + killedWithin;
  while (signal(0) && Date.now() < gone) await sleep(10);
}

function begin({ postgres, cluster, user, settings, logFile, env, watchdog }: Launch): ChildProcess {
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = openSync(logFile, 'a', 0o600); // a file, not a pipe: it outlives us
  const options = { ...(env ? { env } : {}), ...identity(user), detached: true };
  const child = watchdog
    ? spawn('/bin/sh', ['-c', watchdogScript, postgres, ...args], { ...options, stdio: ['ignore', log, log, 'pipe'] })
    : spawn(postgres, args, { ...options, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref(); // neither child nor pipe may keep our event loop alive
  (child.stdio[3] as Socket | null | undefined)?.unref();
  return child;
}

/**
 * Starts a postmaster and waits until it answers.
 * @throws Error when it ends or stays mute; the group has already ended running then.
 */
export async function launchPostmaster(launch: Launch): Promise<{ child: ChildProcess; pid: number }> {
  const child = begin(launch);
  let fault: Error | undefined;
  child.once('error', (error) => (fault = error));
  const until = Date.now() + readyWithin;
  while (!fault && child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const found = readPostmasterPid(launch.cluster);
    if (found?.status === 'ready' && (await canConnect(launch.address))) return { child, pid: found.pid };
    await sleep(10);
  }
  await endGroup(child);
  throw new Error(`PostgreSQL did not start; its own words are in ${launch.logFile}`, { cause: fault });
}
