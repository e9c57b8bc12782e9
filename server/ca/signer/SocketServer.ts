import { chmod, chown, mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { AppError } from '../../lib/AppError.ts';
import type { Logger } from '../../lib/logger.ts';
import { LineReader } from '../lineReader.ts';
import { LONGEST_LINE, signerCall, signerInputs, type SignerOutputs, type SignerVerb } from '../signerProtocol.ts';
import type { Issuer } from './Issuer.ts';

/** Serves the verbs on a unix socket that our own account may open, and one group where the settings name it. */
export class SocketServer {
  private readonly issuer: Issuer;
  private readonly logger: Logger;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly running = new Set<Promise<void>>();
  private stopping = false;

  constructor(issuer: Issuer, logger: Logger) {
    this.issuer = issuer;
    this.logger = logger;
    this.server = createServer((socket) => this.serve(socket));
  }

  /**
   * @param group the server's, which may then connect too; null for our own account alone
   * @throws Error if another signer answers at this address.
   */
  async listen(file: string, group: number | null): Promise<void> {
    if (await answers(file)) throw new Error(`another signer is running at ${file}`);
    await mkdir(path.dirname(file), { recursive: true });
    await rm(file, { force: true });
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      // The socket's file is made inside `listen`, closed to all others from its first moment on.
      const before = process.umask(0o177);
      try {
        this.server.listen(file, resolve);
      } finally {
        process.umask(before);
      }
    });
    if (group === null) return;
    await chown(file, -1, group);
    await chmod(file, 0o660);
  }

  /** Calls that are running end and their answers go out; later ones are refused, to be made again elsewhere. */
  async close(): Promise<void> {
    this.stopping = true;
    this.server.close();
    while (this.running.size > 0) await Promise.allSettled(this.running);
    await Promise.all([...this.sockets].map((socket) => new Promise<void>((resolve) => socket.end(resolve))));
  }

  private serve(socket: Socket): void {
    const reader = new LineReader(LONGEST_LINE);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const line of reader.push(chunk)) this.take(socket, line);
      } catch (error) {
        this.logger.warn(
          { err: error instanceof Error ? error.message : 'unreadable' },
          'signer call could not be read',
        );
        socket.destroy();
      }
    });
  }

  private take(socket: Socket, line: string): void {
    const { id, verb, input } = signerCall.parse(JSON.parse(line));
    const work = this.run(verb, input).then((result) => {
      if (socket.writable) socket.write(`${JSON.stringify({ id, ...result })}\n`);
    });
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }

  private async run(
    verb: SignerVerb,
    input: unknown,
  ): Promise<{ output: unknown } | { error: { code: string; details: unknown } }> {
    const parsed = signerInputs[verb].safeParse(input);
    if (!parsed.success) return { error: { code: 'ca_refused', details: { reason: 'malformed' } } };
    if (this.stopping) return { error: { code: 'ca_unavailable', details: { reason: 'stopping' } } };
    const jobId = 'jobId' in parsed.data ? parsed.data.jobId : null;
    try {
      const output = await (this.issuer[verb] as (data: unknown) => Promise<SignerOutputs[SignerVerb]>).call(
        this.issuer,
        parsed.data,
      );
      if (jobId !== null) this.logger.info({ verb, jobId }, 'done');
      return { output };
    } catch (error) {
      if (error instanceof AppError) {
        this.logger.warn({ verb, jobId, code: error.code, reason: error.details['reason'] }, 'not done');
        return { error: { code: error.code, details: error.details } };
      }
      this.logger.error({ verb, jobId, err: error instanceof Error ? error.message : String(error) }, 'failed');
      return { error: { code: 'ca_unavailable', details: { reason: 'failed' } } };
    }
  }
}

function answers(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(file);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
