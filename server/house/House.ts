import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EmbeddedDatabase } from './embedded/startEmbedded.ts';
import { Program } from './Program.ts';
import { say, warn } from './speak.ts';

const longestSocketPath = 100; // bytes; the kernel's limit is 107

/** Everything the launcher started, in order; it ends in the opposite order. */
export class House {
  readonly dataDir: string;
  readonly signerSocket: string;
  database: EmbeddedDatabase | null = null;
  isStopping = false;
  private helper: ChildProcess | null = null;
  private readonly programs: Program[] = [];

  constructor(dataDir: string) {
    this.dataDir = dataDir;
    const inside = path.join(dataDir, 'run', 'signer.sock');
    const short = path.join(
      tmpdir(),
      `yinxin-${createHash('sha256').update(dataDir).digest('hex').slice(0, 10)}`,
      'signer.sock',
    );
    this.signerSocket = Buffer.byteLength(inside) < longestSocketPath ? inside : short;
  }

  /** Starts a program and keeps it running; what it says goes to `log/<name>.log`. */
  keepRunning(name: string, args: readonly string[], env: Record<string, string | undefined>): Program {
    const logFile = path.join(this.dataDir, 'log', `${name}.log`);
    const program = new Program({
      name,
      args,
      env,
      logFile,
      onEnd: (how, pause) =>
        warn(
          `${name} 意外结束(${how}),${Math.ceil(pause / 1000)} 秒内重新启动`,
          `${name} ended by itself and is started again; its words are in ${logFile}`,
        ),
    });
    this.programs.push(program);
    program.start();
    return program;
  }

  /** A file only its owner reads, written whole or not at all. */
  writePrivately(file: string, value: unknown): void {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.new`;
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }

  /** A helper that runs for a while; it is ended before the programs it needs. */
  stopFirst(child: ChildProcess): void {
    this.helper = child;
  }

  /** Stops the programs from the last started to the first, then the database. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.helper?.kill('SIGKILL');
    for (const program of this.programs.toReversed()) {
      await program.stop();
      say(`${program.name} 已停止`, `${program.name} has stopped`);
    }
    if (!this.database) return;
    await this.database.stop();
    say('数据库已停止', 'the database has stopped');
  }

  /** Ends everything at once; PostgreSQL then shuts itself down through its watchdog. */
  kill(): void {
    this.helper?.kill('SIGKILL');
    for (const program of this.programs) program.kill();
  }
}
