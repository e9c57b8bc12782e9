import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { onTestFinished, vi } from 'vitest';
import { startEmbedded } from '../../../server/house/embedded/startEmbedded.ts';

type Event = {
  ready?: true;
  pid?: number;
  url?: string;
  adopted?: boolean;
  postmaster?: number;
  written?: number;
  failed?: string;
  log?: string;
};

/**
 * A folder the database's account may enter also when the tests run as root; removed with everything still running in
 * it.
 */
export function embeddedFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxin-embedded-'));
  chmodSync(folder, 0o755);
  onTestFinished(async () => {
    // A server that is already ending cleans its shared memory up; only what hangs is killed.
    await nothingRunsIn(folder, 3_000).catch(() => processesOf(folder).map(kill));
    await nothingRunsIn(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Waits for a value that is not false, null or undefined. */
function eventually<T>(look: () => T, words: () => string, timeout = 20_000): Promise<NonNullable<T>> {
  return vi.waitFor(
    () => {
      const found = look();
      if (found === false || found == null) throw new Error(words());
      return found;
    },
    { timeout, interval: 20 },
  );
}

export async function nothingRunsIn(folder: string, timeout = 20_000): Promise<void> {
  await eventually(
    () => processesOf(folder).length === 0,
    () => `still running: ${processesOf(folder).join(' ')}`,
    timeout,
  );
}

/** Every process whose command line names the folder, and PostgreSQL's children of those. */
export function processesOf(folder: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
  const named = all.filter((pid) => read(`/proc/${pid}/cmdline`).includes(folder));
  const children = all.filter((pid) => named.includes(Number(/^PPid:\t(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1])));
  return [...new Set([...named, ...children])];
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // ended meanwhile
  }
}

/** The supervising program in a process of its own, with all it has said. */
export class Host {
  readonly events: Event[] = [];
  readonly child: ChildProcess;

  constructor(folder: string, { watchdog = true, write = true } = {}) {
    this.child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        path.join(import.meta.dirname, 'embeddedHost.ts'),
        folder,
        watchdog ? 'on' : 'off',
        write ? 'write' : 'idle',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let rest = '';
    this.child.stdout?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      this.events.push(...lines.map((line) => JSON.parse(line) as Event));
    });
    onTestFinished(() => kill(this.child.pid ?? 0));
  }

  get written(): number[] {
    return this.events.flatMap((event) => event.written ?? []);
  }

  /** The postmaster's pid as the supervisor knows it now. */
  get postmaster(): number {
    return (
      this.events.findLast((event) => event.postmaster)?.postmaster ?? this.events.find((event) => event.pid)?.pid ?? 0
    );
  }

  heard(test: (event: Event) => boolean): Promise<Event> {
    return eventually(
      () => this.events.find(test),
      () => `not heard; the last words were ${JSON.stringify(this.events.slice(-3))}`,
    );
  }

  /** Waits until `more` further rows were acknowledged. */
  async writes(more: number): Promise<void> {
    const goal = this.written.length + more;
    await eventually(
      () => this.written.length >= goal,
      () => `only ${this.written.length} of ${goal} rows were acknowledged`,
    );
  }

  async die(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }
}

/**
 * Starts the cluster again in this process and says which acknowledged rows are missing, and how many rows nobody had
 * acknowledged.
 */
export async function afterwards(
  folder: string,
  acknowledged: number[],
): Promise<{ lost: number[]; unacknowledged: number; adopted: boolean }> {
  const database = await startEmbedded({ dataDir: folder });
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from written');
    const present = new Set(rows.map((row) => Number(row.id)));
    return {
      lost: acknowledged.filter((id) => !present.has(id)),
      unacknowledged: present.size - acknowledged.length,
      adopted: database.adopted,
    };
  } finally {
    await client.end();
    await database.stop();
  }
}
