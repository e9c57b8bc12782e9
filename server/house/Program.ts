import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepLogSmall } from './keepLogSmall.ts';

const longestPause = 10_000;
const calmAfter = 30_000; // after a program ran this long, the pause before its next restart is short again
const stopsWithin = 15_000;

export interface ProgramOptions {
  name: string;
  /** Built entry and its arguments. */
  args: readonly string[];
  env: Record<string, string | undefined>;
  logFile: string;
  /** Called when it ended by itself: how, and in how many milliseconds it is started again. */
  onEnd: (how: string, pause: number) => void;
}

/**
 * One program of the house as a child process: started again when it dies, with growing pauses, until it is stopped.
 */
export class Program {
  readonly name: string;
  private readonly options: ProgramOptions;
  private child: ChildProcess | null = null;
  private stopping = false;
  /** How often it ended by itself in a row, each time soon after it began. */
  failures = 0;
  private readonly abort = new AbortController();

  constructor(options: ProgramOptions) {
    this.name = options.name;
    this.options = options;
    mkdirSync(path.dirname(options.logFile), { recursive: true });
    keepLogSmall(options.logFile);
  }

  /** Its last output, for the person who must find out why it ended. */
  lastWords(lines = 12): string {
    return readFileSync(this.options.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const { args, env, logFile } = this.options;
    const log = openSync(logFile, 'a', 0o600);
    const began = Date.now();
    // A group of its own: Ctrl-C at the terminal reaches the launcher alone, which then stops everything in order.
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, `endWithParent${path.extname(import.meta.filename)}`), ...args],
      { env, detached: true, stdio: ['ignore', log, log, 'pipe'] },
    );
    closeSync(log);
    this.child = child;
    child.once('error', (error) => void this.again(child, error.message, began));
    child.once('exit', (code, signal) => void this.again(child, signal ?? `code ${code}`, began));
  }

  private async again(child: ChildProcess, how: string, began: number): Promise<void> {
    if (this.stopping || this.child !== child) return;
    this.child = null;
    this.failures = Date.now() - began > calmAfter ? 0 : this.failures + 1;
    const pause = Math.min(longestPause, 250 * 2 ** this.failures);
    this.options.onEnd(how, pause);
    await sleep(pause, undefined, { signal: this.abort.signal }).catch(() => undefined);
    if (!this.stopping) this.start();
  }

  /** Ends it and starts it anew. */
  async restart(): Promise<void> {
    await this.end();
    this.failures = 0;
    this.start();
  }

  /** Asks it to end and waits; what is still running then is killed, with everything it started. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.abort.abort();
    await this.end();
  }

  private async end(): Promise<void> {
    const { child } = this;
    this.child = null; // so that its end does not count as a crash
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(stopsWithin, undefined, { ref: false })]);
    killGroup(child.pid);
  }

  /** Ends its whole group at once. */
  kill(): void {
    this.stopping = true;
    if (this.child?.pid) killGroup(this.child.pid);
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
  } catch {
    // the group has already ended
  }
}
