import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepareSigner, type SignerCommand } from '../../../server/ca/prepareSigner.ts';
import { readOnlyRoleSql } from '../../../server/ca/signer/readOnlyRole.ts';
import { SignerClient } from '../../../server/ca/SignerClient.ts';
import { newDirectory, newTokenRoot, requirePart } from '../../support/tokenDirectory.ts';
import { softhsm2 } from '../../../server/token/drivers/softhsm2.ts';
import type { TestDatabase } from '../../support/database.ts';

/** A signer in a process of its own, on a SoftHSM token of its own, with a database role that may only read. */
export class SignerProcess {
  readonly folder: string;
  readonly socket: string;
  readonly command: SignerCommand;
  private child: ChildProcess | null = null;

  private constructor(folder: string, databaseUrl: string) {
    this.folder = folder;
    this.socket = path.join(folder, 's.sock');
    this.command = prepareSigner({
      folder,
      socket: this.socket,
      databaseUrl,
      caName: '试验证书机构',
      caAlgorithm: 'ec-p256',
    });
  }

  static async prepare(database: TestDatabase): Promise<SignerProcess> {
    requirePart(softhsm2.libraries, 'apt-get install -y --no-install-recommends softhsm2');
    const role = `signer_${randomBytes(4).toString('hex')}`;
    const password = randomBytes(24).toString('base64url');
    await database.knex.raw(readOnlyRoleSql(role, password));
    const url = new URL(database.url);
    url.username = role;
    url.password = password;
    return new SignerProcess(newDirectory(newTokenRoot('signer')), url.toString());
  }

  setup(): { status: number | null; output: string } {
    return this.run(this.command.setupArgs);
  }
  /** Starts it where it is expected to end by itself, with these settings or its own. */
  runOnce([config = this.command.args[1] ?? '']: string[] = []): { status: number | null; output: string } {
    return this.run([this.command.args[0] ?? '', config]);
  }
  private run(args: string[]): { status: number | null; output: string } {
    const done = spawnSync(this.command.file, ['--import', 'tsx', ...args], {
      env: this.command.env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status: done.status, output: done.stdout + done.stderr };
  }

  async start(): Promise<void> {
    const child = spawn(this.command.file, ['--import', 'tsx', ...this.command.args], {
      env: this.command.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const client = new SignerClient(this.socket);
    for (let tries = 0; ; tries += 1) {
      if (child.exitCode !== null || tries > 1_000) throw new Error(`signer did not start: ${output}`);
      if (
        existsSync(this.socket) &&
        (await client.ping().then(
          () => true,
          () => false,
        ))
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    client.close();
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return ended;
  }

  async discard(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
