import { connect, type Socket } from 'node:net';
import { AppError } from '../lib/AppError.ts';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { KeyTransport } from '../vocabulary/stationKeys.ts';
import type { CertificateAuthority, Issued, RevocationReason } from './CertificateAuthority.ts';
import type { EnvelopedPrivateKey, KeyManagementCentre } from './KeyManagementCentre.ts';
import type { AuditHead } from '../lib/auditHead.ts';
import { LineReader } from './lineReader.ts';
import {
  LONGEST_LINE,
  signerReply,
  type IssuedOutput,
  type SignerInput,
  type SignerOutputs,
  type SignerVerb,
} from './signerProtocol.ts';

interface Waiting {
  resolve(output: unknown): void;
  reject(error: AppError): void;
  timer: NodeJS.Timeout;
}
const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const issued = ({ certificate, issuer }: IssuedOutput): Issued => ({
  certificate: bytes(certificate),
  issuer: bytes(issuer),
});

/**
 * The built-in CA and KMC as the desk sees them: one socket, opened when needed, any number of calls at once. A call
 * without an answer is ca_unavailable: it may or may not have been done, and is asked again with the same request id.
 */
export class SignerClient implements CertificateAuthority, KeyManagementCentre {
  private readonly path: string;
  private readonly timeout: number;
  private readonly waiting = new Map<number, Waiting>();
  private connection: Promise<Socket> | null = null;
  private lastId = 0;

  /** @param timeout milliseconds per call */
  constructor(path: string, timeout = 15_000) {
    this.path = path;
    this.timeout = timeout;
  }

  ping(): Promise<SignerOutputs['ping']> {
    return this.call('ping', {});
  }

  async caCertificate(): Promise<Buffer> {
    return bytes((await this.call('caCertificate', {})).certificate);
  }

  async issueSigning({ requestId, jobId, csr }: { requestId: string; jobId: number; csr: Buffer }): Promise<Issued> {
    return issued(await this.call('issueSigning', { requestId, jobId, csr: csr.toString('base64') }));
  }

  async lookup(requestId: string): Promise<Issued | null> {
    const output = await this.call('lookup', { requestId });
    return output && issued(output);
  }

  async revoke({ serialNumber, reason }: { serialNumber: string; reason: RevocationReason }): Promise<void> {
    await this.call('revoke', { serialNumber, reason });
  }

  async signHead(seal: { sealId: number; sealHash: string }): Promise<AuditHead> {
    return this.call('signHead', seal);
  }

  async headKey(): Promise<{ key: Buffer; last: AuditHead | null }> {
    const { key, last } = await this.call('headKey', {});
    return { key: bytes(key), last };
  }

  async issueEncryption({
    requestId,
    jobId,
    algorithm,
  }: {
    requestId: string;
    jobId: number;
    algorithm: KeyAlgorithm;
  }): Promise<Issued & { sealedPrivateKey: Buffer }> {
    const output = await this.call('issueEncryption', { requestId, jobId, algorithm });
    return { ...issued(output), sealedPrivateKey: bytes(output.sealedPrivateKey) };
  }

  async envelope(request: {
    jobId: number;
    sealedPrivateKey: Buffer;
    signingSpki: Buffer;
    transports: KeyTransport[];
  }): Promise<EnvelopedPrivateKey> {
    const { jobId, sealedPrivateKey, signingSpki, transports } = request;
    const output = await this.call('envelope', {
      jobId,
      transports,
      sealedPrivateKey: sealedPrivateKey.toString('base64'),
      signingSpki: signingSpki.toString('base64'),
    });
    return {
      transport: output.transport,
      envelopedKey: bytes(output.envelopedKey),
      wrappedPrivateKey: bytes(output.wrappedPrivateKey),
      iv: output.iv === null ? null : bytes(output.iv),
    };
  }

  close(): void {
    const { connection } = this;
    this.connection = null;
    void connection?.then(
      (socket) => socket.destroy(),
      () => undefined,
    );
  }

  private async call<V extends SignerVerb>(verb: V, input: SignerInput<V>): Promise<SignerOutputs[V]> {
    const socket = await this.connected();
    const id = (this.lastId += 1);
    return new Promise<SignerOutputs[V]>((resolve, reject) => {
      const timer = setTimeout(
        () => this.settle(id)?.reject(new AppError('ca_unavailable', { reason: 'timeout' })),
        this.timeout,
      );
      this.waiting.set(id, { resolve: resolve as (output: unknown) => void, reject, timer });
      socket.write(`${JSON.stringify({ id, verb, input })}\n`);
    });
  }

  private connected(): Promise<Socket> {
    this.connection ??= new Promise<Socket>((resolve, reject) => {
      const socket = connect(this.path);
      const reader = new LineReader(LONGEST_LINE);
      socket.once('connect', () => resolve(socket));
      socket.on('data', (chunk: Buffer) => {
        try {
          for (const line of reader.push(chunk)) this.answer(JSON.parse(line));
        } catch (error) {
          socket.destroy(error instanceof Error ? error : undefined);
        }
      });
      socket.on('error', (cause) => reject(new AppError('ca_unavailable', { reason: 'not_reachable' }, { cause })));
      socket.on('close', () => {
        this.connection = null;
        for (const id of this.waiting.keys())
          this.settle(id)?.reject(new AppError('ca_unavailable', { reason: 'connection_lost' }));
      });
    });
    return this.connection;
  }

  private answer(line: unknown): void {
    const { id, output, error } = signerReply.parse(line);
    const waiting = this.settle(id);
    if (error) waiting?.reject(new AppError(error.code, error.details));
    else waiting?.resolve(output);
  }

  private settle(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    clearTimeout(waiting?.timer);
    this.waiting.delete(id);
    return waiting;
  }
}
