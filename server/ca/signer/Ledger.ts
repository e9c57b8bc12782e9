import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../lib/AppError.ts';
import { sha256Hex } from '../../lib/seal.ts';
import type { CertificateRole } from '../../vocabulary/certificateStates.ts';
import type { RevocationReason } from '../CertificateAuthority.ts';

export interface LedgerCertificate {
  kind: 'certificate';
  at: string;
  requestId: string;
  jobId: number;
  role: CertificateRole;
  spkiSha256: string;
  serialNumber: string;
  certificate: string;
  /** Encryption keys only. */
  sealedPrivateKey: string | null;
}
export interface LedgerRevocation {
  kind: 'revocation';
  at: string;
  serialNumber: string;
  reason: RevocationReason;
}
export type LedgerEntry = LedgerCertificate | LedgerRevocation;

const BEGINNING = '0'.repeat(64);

/**
 * The signer's own memory of what it signed: one file, lines `hash json`, each hash over the one before, fsync before
 * any answer. It says what exists under the CA key, also when the database is lost.
 */
export class Ledger {
  private readonly certificates: LedgerCertificate[] = [];
  private readonly serialNumbers = new Set<string>();
  private readonly byRequest = new Map<string, LedgerCertificate>();
  private readonly byJob = new Map<string, LedgerCertificate[]>();
  private readonly revocations = new Map<string, LedgerRevocation>();
  private readonly file: FileHandle;
  private hash = BEGINNING;
  private length = 0;
  /** A write of ours failed: what stands after `length` is the beginning of its line. */
  private unfinished = false;
  private tail: Promise<void> = Promise.resolve();

  private constructor(file: FileHandle) {
    this.file = file;
  }

  /** @throws Error if a finished line was altered. An unfinished last line was never answered and is cut off. */
  static async open(folder: string): Promise<Ledger> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = path.join(folder, 'ledger.log');
    const file = await open(name, 'a+', 0o600);
    const ledger = new Ledger(file);
    const text = await readFile(name);
    const end = text.lastIndexOf(0x0a) + 1;
    for (const line of text.toString('utf8', 0, end).split('\n').slice(0, -1)) ledger.replay(line);
    if (end < text.length) await file.truncate(end);
    ledger.length = end;
    await file.sync();
    await syncFolder(folder);
    return ledger;
  }

  find(jobId: number, role: CertificateRole, spkiSha256: string): LedgerCertificate | null {
    return this.ofJob(jobId, role).find((one) => one.spkiSha256 === spkiSha256) ?? null;
  }

  /** The certificate of this job and role that is not revoked: there is never more than one. */
  live(jobId: number, role: CertificateRole): LedgerCertificate | null {
    return this.ofJob(jobId, role).find((one) => !this.isRevoked(one.serialNumber)) ?? null;
  }

  byRequestId(requestId: string): LedgerCertificate | null {
    return this.byRequest.get(requestId) ?? null;
  }

  knows(serialNumber: string): boolean {
    return this.serialNumbers.has(serialNumber);
  }

  isRevoked(serialNumber: string): boolean {
    return this.revocations.has(serialNumber);
  }

  issuedSince(moment: Date): number {
    const text = moment.toISOString();
    let count = 0;
    for (
      let index = this.certificates.length - 1;
      index >= 0 && (this.certificates[index]?.at ?? '') >= text;
      index -= 1
    )
      count += 1;
    return count;
  }

  /** Durable when it returns. @throws AppError ca_unavailable if it could not be written. */
  append(entry: LedgerEntry): Promise<void> {
    const done = this.tail.then(() => this.write(entry));
    this.tail = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    await this.tail;
    await this.file.close();
  }

  private async write(entry: LedgerEntry): Promise<void> {
    const json = JSON.stringify(entry);
    const hash = sha256Hex(`${this.hash}${json}`);
    const line = Buffer.from(`${hash} ${json}\n`);
    try {
      await this.refuseOthersLines();
      this.unfinished = true;
      await this.file.truncate(this.length);
      await this.file.writeFile(line);
      await this.file.sync();
      this.unfinished = false;
    } catch (cause) {
      throw new AppError('ca_unavailable', { reason: 'ledger' }, { cause });
    }
    this.length += line.length;
    this.take(entry, hash);
  }

  /** Only what a failed write of our own left may be cut off: any other line is evidence. */
  private async refuseOthersLines(): Promise<void> {
    const { size } = await this.file.stat();
    if (size !== this.length && !this.unfinished)
      throw new Error(`the ledger has ${size} bytes where this signer wrote ${this.length}: somebody else writes it`);
  }

  private replay(line: string): void {
    const hash = line.slice(0, 64);
    const json = line.slice(65);
    if (sha256Hex(`${this.hash}${json}`) !== hash)
      throw new Error(`ledger is broken at entry ${this.certificates.length + this.revocations.size + 1}`);
    this.take(JSON.parse(json) as LedgerEntry, hash);
  }

  private take(entry: LedgerEntry, hash: string): void {
    this.hash = hash;
    if (entry.kind === 'revocation') {
      this.revocations.set(entry.serialNumber, entry);
      return;
    }
    this.certificates.push(entry);
    this.serialNumbers.add(entry.serialNumber);
    this.byRequest.set(entry.requestId, entry);
    this.byJob.set(`${entry.jobId}|${entry.role}`, [...this.ofJob(entry.jobId, entry.role), entry]);
  }

  private ofJob(jobId: number, role: CertificateRole): LedgerCertificate[] {
    return this.byJob.get(`${jobId}|${role}`) ?? [];
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
