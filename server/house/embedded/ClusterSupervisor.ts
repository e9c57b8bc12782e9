import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { canConnect } from './connection.ts';
import { identity } from './databaseUser.ts';
import { type Launch, launchPostmaster } from './launchPostmaster.ts';
import { clearSocketLock, readPostmasterPid, removePostmasterPid } from './postmasterPid.ts';
import { isPostgres } from './processes.ts';

const run = promisify(execFile);
const restartLimit = 10;
const restartWindow = 60_000;

export interface SupervisorOptions extends Launch {
  pgCtl: string;
  log: (words: string) => void;
  /** Called once when PostgreSQL keeps ending: endless restarts would only hide the cause. */
  onGiveUp: (error: Error) => void;
}

/** Keeps one PostgreSQL running: adopts or launches it, brings it back after a crash, and stops it in the end. */
export class ClusterSupervisor {
  pid = 0;
  adopted = false;
  private stopping = false;
  private child: ChildProcess | null = null;
  private restarts: number[] = [];
  private recovering: Promise<void> = Promise.resolve();
  private readonly options: SupervisorOptions;

  constructor(options: SupervisorOptions) {
    this.options = options;
  }

  /** @throws Error when PostgreSQL cannot be brought up in three attempts. */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.adoptOrLaunch();
      } catch (error) {
        if (attempt === 3) throw error;
        await sleep(300); // backends of a killed server may hold its shared memory for a moment
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.recovering;
    const { pgCtl, cluster, env, user, log } = this.options;
    // pg_ctl works the same for our child and for an adopted server, on every platform
    const stop = (mode: string): Promise<unknown> =>
      run(pgCtl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', '60'], { ...(env ? { env } : {}), ...identity(user) });
    const left = readPostmasterPid(cluster);
    if (!left || !isPostgres(left.pid)) return; // ended before, by itself
    await stop('fast').catch((error: unknown) => {
      log(`PostgreSQL did not stop in time, stopping at once: ${String(error)}`);
      return stop('immediate');
    });
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null)
      await Promise.race([once(child, 'exit'), sleep(5_000, undefined, { ref: false })]); // its watchdog ends too
  }

  private async adoptOrLaunch(): Promise<void> {
    if (await this.adoptEarlier()) return;
    await clearSocketLock(this.options.address);
    const { child, pid } = await launchPostmaster(this.options);
    this.pid = pid;
    this.adopted = false;
    this.child = child;
    child.once('exit', (code, signal) => this.recover(`PostgreSQL ended (${code ?? signal})`));
    if (child.exitCode !== null || child.signalCode !== null) this.recover('PostgreSQL ended at once');
  }

  /**
   * An earlier server of this cluster: taken over when it answers, waited for while it ends, its pid file removed when
   * it is gone.
   */
  private async adoptEarlier(): Promise<boolean> {
    const { cluster, address, log } = this.options;
    for (const until = Date.now() + 30_000; Date.now() < until; await sleep(100)) {
      const found = readPostmasterPid(cluster);
      if (!found) return false;
      if (!isPostgres(found.pid)) {
        removePostmasterPid(cluster);
        log(`removed the pid file of a server that is gone (${found.pid})`);
        return false;
      }
      if (found.status !== 'ready') continue;
      address.port = found.port;
      address.host = found.socketFolder || address.host;
      if (!(await canConnect(address))) continue;
      this.pid = found.pid;
      this.adopted = true;
      this.watchAdopted();
      return true;
    }
    return false;
  }

  /** An adopted server is not our child: we look at it from time to time, since we cannot wait for its end. */
  private watchAdopted(): void {
    const { pid } = this;
    const timer = setInterval(() => {
      if (this.stopping) return clearInterval(timer);
      if (isPostgres(pid)) return;
      clearInterval(timer);
      this.recover('the adopted PostgreSQL ended');
    }, 250);
    timer.unref();
  }

  private recover(words: string): void {
    if (this.stopping) return;
    this.options.log(`${words}; restarting`);
    this.recovering = this.recovering.then(() => this.restart());
  }

  private async restart(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt += 1) {
      const now = Date.now();
      this.restarts = [...this.restarts.filter((at) => now - at < restartWindow), now];
      if (this.restarts.length > restartLimit) {
        return this.options.onGiveUp(
          new Error(
            `PostgreSQL ended ${restartLimit} times within a minute; its own words are in ${this.options.logFile}`,
          ),
        );
      }
      await sleep(100 * 2 ** Math.min(attempt, 5));
      if (this.stopping) return;
      try {
        await this.adoptOrLaunch();
        return this.options.log(`PostgreSQL is back, pid ${this.pid}`);
      } catch (error) {
        this.options.log(String(error));
      }
    }
  }
}
