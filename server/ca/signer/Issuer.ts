import { existsSync } from 'node:fs';
import { AppError } from '../../lib/AppError.ts';
import type { Clock } from '../../lib/clock.ts';
import { sha256Hex } from '../../lib/seal.ts';
import type { CertificateRole } from '../../vocabulary/certificateStates.ts';
import type { EscrowVault } from '../EscrowVault.ts';
import type { BuiltInAuthority } from '../BuiltInAuthority.ts';
import type { KeyPool } from '../keyPool.ts';
import { chooseTransport, envelopeKey } from '../keyTransport.ts';
import { certificateProfiles, validityOf } from '../../pki/profiles.ts';
import { readPublicKey, spkiOf } from '../../pki/publicKey.ts';
import { readCertificate } from '../../pki/readCertificate.ts';
import { readRequest } from '../../pki/request.ts';
import type { SignerInput, SignerOutputs, SignerVerb } from '../signerProtocol.ts';
import type { HeadSigner } from './HeadSigner.ts';
import type { Ledger, LedgerCertificate } from './Ledger.ts';
import { QueuePerJob } from './QueuePerJob.ts';
import type { JobApproval } from './signerApproval.ts';

export interface IssuerParts {
  authority: BuiltInAuthority;
  vault: EscrowVault;
  pool: KeyPool;
  ledger: Ledger;
  heads: HeadSigner;
  clock: Clock;
  /** Reads what was approved, at the moment of signing. */
  approvalOf(jobId: number): Promise<JobApproval>;
  stopFile: string;
  dailyLimit: number;
  allowHostUnwrap: boolean;
}

type Verbs = { [V in SignerVerb]: (input: SignerInput<V>) => Promise<SignerOutputs[V]> };
const DAY = 86_400_000;
const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const refuse = (reason: string): AppError => new AppError('ca_refused', { reason });

/** The signer's verbs. What it signs it checked itself; what it signed is in the ledger before anybody hears of it. */
export class Issuer implements Verbs {
  private readonly parts: IssuerParts;
  private readonly queue = new QueuePerJob();

  constructor(parts: IssuerParts) {
    this.parts = parts;
  }

  async ping(): Promise<SignerOutputs['ping']> {
    const { pool, ledger, stopFile } = this.parts;
    return {
      pooledKeys: pool.available,
      issuedToday: ledger.issuedSince(this.aDayAgo()),
      stopped: existsSync(stopFile),
    };
  }

  async caCertificate(): Promise<SignerOutputs['caCertificate']> {
    return { certificate: this.parts.authority.certificate.der.toString('base64') };
  }

  async headKey(): Promise<SignerOutputs['headKey']> {
    const { key, last } = this.parts.heads;
    return { key: key.toString('base64'), last };
  }

  signHead(seal: SignerInput<'signHead'>): Promise<SignerOutputs['signHead']> {
    return this.parts.heads.sign(seal);
  }

  async lookup({ requestId }: SignerInput<'lookup'>): Promise<SignerOutputs['lookup']> {
    const found = this.parts.ledger.byRequestId(requestId);
    return found && this.answer(found);
  }

  issueSigning({ jobId, requestId, csr }: SignerInput<'issueSigning'>): Promise<SignerOutputs['issueSigning']> {
    return this.queue.run(jobId, async () => {
      const key = readRequest(bytes(csr));
      const known = this.known(jobId, 'signing', requestId, sha256Hex(key.spki));
      if (known) return this.answer(known);
      const approval = await this.approved(jobId);
      if (key.algorithm !== approval.algorithm) throw refuse('algorithm_not_approved');
      return this.answer(await this.certify(approval, 'signing', requestId, key.spki, null));
    });
  }

  issueEncryption({
    jobId,
    requestId,
    algorithm,
  }: SignerInput<'issueEncryption'>): Promise<SignerOutputs['issueEncryption']> {
    return this.queue.run(jobId, async () => {
      const known = this.known(jobId, 'encryption', requestId, null);
      if (known) return this.sealedAnswer(known);
      const approval = await this.approved(jobId);
      if (algorithm !== approval.algorithm) throw refuse('algorithm_not_approved');
      if (!this.parts.ledger.live(jobId, 'signing')) throw refuse('signing_certificate_first');
      const pair = await this.parts.pool.take(algorithm);
      const spki = spkiOf(pair.publicKey);
      const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
      const sealed = this.parts.vault.seal(pkcs8, approval.holder, spki);
      pkcs8.fill(0);
      return this.sealedAnswer(await this.certify(approval, 'encryption', requestId, spki, sealed));
    });
  }

  envelope({
    jobId,
    sealedPrivateKey,
    signingSpki,
    transports,
  }: SignerInput<'envelope'>): Promise<SignerOutputs['envelope']> {
    return this.queue.run(jobId, async () => {
      const approval = await this.approved(jobId);
      const spki = bytes(signingSpki);
      if (this.parts.ledger.live(jobId, 'signing')?.spkiSha256 !== sha256Hex(spki)) throw refuse('signing_key_unknown');
      const signingKey = readPublicKey(spki);
      const transport = chooseTransport(transports, signingKey, this.parts.allowHostUnwrap);
      if (!transport) throw refuse('transport_not_offered');
      const pkcs8 = this.parts.vault.open(bytes(sealedPrivateKey), approval.holder);
      const made = envelopeKey(pkcs8, transport, signingKey);
      pkcs8.fill(0);
      return {
        transport,
        envelopedKey: made.envelopedKey.toString('base64'),
        wrappedPrivateKey: made.wrappedPrivateKey.toString('base64'),
        iv: made.iv?.toString('base64') ?? null,
      };
    });
  }

  async revoke({ serialNumber, reason }: SignerInput<'revoke'>): Promise<null> {
    const { ledger, clock } = this.parts;
    if (!ledger.knows(serialNumber)) throw refuse('certificate_unknown');
    if (!ledger.isRevoked(serialNumber))
      await ledger.append({ kind: 'revocation', at: clock.now().toISOString(), serialNumber, reason });
    return null;
  }

  /**
   * The certificate that was already signed for this question, or null.
   * @throws AppError ca_refused where a second, different answer would be wanted.
   */
  private known(
    jobId: number,
    role: CertificateRole,
    requestId: string,
    spkiSha256: string | null,
  ): LedgerCertificate | null {
    const { ledger } = this.parts;
    const named = ledger.byRequestId(requestId);
    if (
      named &&
      (named.jobId !== jobId || named.role !== role || (spkiSha256 !== null && named.spkiSha256 !== spkiSha256))
    )
      throw refuse('request_id_reused');
    const live = ledger.live(jobId, role);
    const found = spkiSha256 === null ? live : ledger.find(jobId, role, spkiSha256);
    if (found && ledger.isRevoked(found.serialNumber)) throw refuse('revoked');
    if (live && live !== found) throw refuse('another_certificate_lives');
    return found;
  }

  private async approved(jobId: number): Promise<JobApproval> {
    if (existsSync(this.parts.stopFile)) throw new AppError('ca_unavailable', { reason: 'stopped' });
    return this.parts.approvalOf(jobId);
  }

  private async certify(
    approval: JobApproval,
    role: CertificateRole,
    requestId: string,
    spki: Buffer,
    sealed: Buffer | null,
  ): Promise<LedgerCertificate> {
    const { authority, ledger, clock, dailyLimit } = this.parts;
    if (ledger.issuedSince(this.aDayAgo()) >= dailyLimit)
      throw new AppError('ca_unavailable', { reason: 'daily_limit' });
    const profile = certificateProfiles[approval.productKind][role];
    if (approval.years > profile.longestYears) throw refuse('too_many_years');
    const certificate = await authority.issue({
      profile,
      subject: approval.subject,
      spki,
      ...validityOf(clock.now(), approval.years),
    });
    const entry: LedgerCertificate = {
      kind: 'certificate',
      at: clock.now().toISOString(),
      requestId,
      jobId: approval.jobId,
      role,
      spkiSha256: sha256Hex(spki),
      serialNumber: readCertificate(certificate).serialNumber,
      certificate: certificate.toString('base64'),
      sealedPrivateKey: sealed?.toString('base64') ?? null,
    };
    await ledger.append(entry);
    return entry;
  }

  private answer({ certificate }: LedgerCertificate): { certificate: string; issuer: string } {
    return { certificate, issuer: this.parts.authority.certificate.der.toString('base64') };
  }

  private sealedAnswer(entry: LedgerCertificate): SignerOutputs['issueEncryption'] {
    return { ...this.answer(entry), sealedPrivateKey: entry.sealedPrivateKey ?? '' };
  }

  private aDayAgo(): Date {
    return new Date(this.parts.clock.now().getTime() - DAY);
  }
}
