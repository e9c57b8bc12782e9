import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from './house.ts';
import { sigkill } from './houseProcesses.ts';

const dist = path.resolve(import.meta.dirname, '../../dist/server');

/**
 * A separate worker, for a house whose server runs none (WORKER_INSIDE=0). It is started again whenever it
 * dies, as a service manager would do.
 */
export class HouseWorker {
  readonly #house: House;
  #child: ChildProcess | null = null;
  #stopping = false;

  constructor(house: House) {
    this.#house = house;
    this.#start();
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  #start(): void {
    const { dataDir } = this.#house;
    const settings = JSON.parse(readFileSync(path.join(dataDir, 'secrets', 'house.json'), 'utf8')) as Record<
      string,
      string
    >;
    mkdirSync(path.join(dataDir, 'log'), { recursive: true });
    const log = openSync(path.join(dataDir, 'log', 'worker.log'), 'a');
    // Descriptor 3 closes when this process ends; then the worker ends too.
    const child = spawn(
      process.execPath,
      [path.join(dist, 'house', 'endWithParent.js'), path.join(dist, 'cli.js'), 'worker'],
      { env: { PATH: process.env['PATH'], ...settings }, stdio: ['ignore', log, log, 'pipe'] },
    );
    closeSync(log);
    this.#child = child;
    child.once('exit', () => {
      if (!this.#stopping) setTimeout(() => this.#start(), 200);
    });
  }

  kill(): void {
    sigkill(this.pid);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 8_000).unref())]);
    child.kill('SIGKILL');
  }
}
