import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { kill } from '../house/support/embeddedCase.ts';

const root = path.resolve(import.meta.dirname, '../..');
const entry = path.join(root, 'dist/server/house/start.js');

/** The launcher of the whole house on a data folder of its own. */
export class Launcher {
  readonly child: ChildProcess;
  output = '';

  constructor(dataDir: string) {
    if (!existsSync(entry)) throw new Error('build first: npm run build');
    const { PORT: _port, DATABASE_URL: _url, ...environment } = process.env;
    this.child = spawn(process.execPath, [entry], {
      cwd: root,
      env: { ...environment, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    onTestFinished(() => kill(this.child.pid ?? 0));
  }

  /** Waits until it says so. @throws Error with all it said when it ends first, or after three minutes */
  async says(words: RegExp): Promise<RegExpExecArray> {
    for (const until = Date.now() + 180_000; ; await sleep(50)) {
      const found = words.exec(this.output);
      if (found) return found;
      if (this.child.exitCode !== null || Date.now() > until)
        throw new Error(`not said: ${words}; said was:\n${this.output}`);
    }
  }

  /** Opened: the address of the desk. */
  async opened(): Promise<string> {
    await this.says(/Ctrl-C stops everything/);
    return (await this.says(/(http:\/\/127\.0\.0\.1:\d+)\/desk\//))[1] ?? '';
  }

  ended(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null) resolve(this.child.exitCode);
      else this.child.once('exit', (code) => resolve(code));
    });
  }
}

export const ready = (address: string): Promise<boolean> =>
  fetch(`${address}/api/public/ready`).then(
    (response) => response.ok,
    () => false,
  );

/** The process of one of the house's programs, known by its arguments. */
export function programPid(dataDir: string, part: string): number {
  const mark = `DATA_DIR=${dataDir}`;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (!line.includes('endWithParent') || !line.includes(part)) continue;
      if (line.includes(dataDir) || readFileSync(`/proc/${name}/environ`, 'utf8').includes(mark)) return Number(name);
    } catch {
      // ended while we looked
    }
  }
  return 0;
}
/** What each program's command line holds. */
export const programs = { signer: 'signer.js', server: 'main.js', bench: 'bench.json', own: 'own.json' };
