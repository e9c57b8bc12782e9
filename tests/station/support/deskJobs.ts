import {
  createHash,
  createVerify,
  randomBytes,
  X509Certificate,
  createPublicKey,
  createPrivateKey,
  type KeyObject,
} from 'node:crypto';
import { keyIdFor } from '../../../server/lib/keyId.ts';
import type { KeyAlgorithm } from '../../../server/vocabulary/certificateStates.ts';
import type { ErrorCode } from '../../../server/vocabulary/errorCodes.ts';
import type { ProductionMode } from '../../../server/vocabulary/stages.ts';
import type {
  EncryptionKeyAnswer,
  EncryptionKeyRequest,
  IssuedCertificate,
  SigningCertificateRequest,
} from '../../../server/vocabulary/stationKeys.ts';
import type { ProofAnswer, ProofTask } from '../../../server/vocabulary/stationProof.ts';
import type {
  BindTokenRequest,
  BindTokenAnswer,
  ClaimedJob,
  FinishedJob,
  JournalEntry,
  Lease,
  RedeemRequest,
  StationJob,
  StepReport,
  SubjectAttribute,
  CodeState,
} from '../../../server/vocabulary/stationProtocol.ts';
import { newKeyPair, newTestAuthority, readRequest } from '../../support/testAuthority.ts';
import { envelope, proofMessage } from '../../support/testKeyCentre.ts';

export class Refused extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;
  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export interface JobWish {
  algorithm: KeyAlgorithm;
  mode: ProductionMode;
  tokenSerial?: string;
  needsCode?: boolean;
  subject?: SubjectAttribute[];
}
interface Escrowed {
  privateKey: KeyObject;
  spki: Buffer;
  certificate: Buffer;
}
interface Job {
  id: number;
  wish: JobWish;
  state: StationJob['state'];
  epoch: number;
  leaseEnds: number;
  serial: string | null;
  code: CodeState;
  steps: JournalEntry[];
  signing: { spki: Buffer; certificate: Buffer } | null;
  encryption: Escrowed | null;
  proof: { challenge: Buffer; plain: Buffer } | null;
}

/** What the fake CA issued, and what the station said: the tests' oracle. */
export interface Ledger {
  issued: { job: number; role: string; spkiSha256: string; serialNumber: string }[];
  attention: { job: number; faultCode: string }[];
  staleCalls: number;
}

/** The desk's side of production, in memory: the rules a station can feel, with a real CA and a real envelope. */
export class DeskJobs {
  readonly authority = newTestAuthority();
  readonly ledger: Ledger = { issued: [], attention: [], staleCalls: 0 };
  readonly #jobs = new Map<number, Job>();
  readonly #blanks = new Map<string, { transportPin: string }>();
  leaseSeconds = 60;
  code = '482913';

  add(wish: JobWish): number {
    const id = 1_000 + this.#jobs.size + 1;
    this.#jobs.set(id, {
      id,
      wish,
      state: 'planned',
      epoch: 0,
      leaseEnds: 0,
      serial: wish.tokenSerial ?? null,
      code: { state: 'none', sentAt: null, onDemand: true },
      steps: [],
      signing: null,
      encryption: null,
      proof: null,
    });
    return id;
  }
  list(): StationJob[] {
    return [...this.#jobs.values()].filter(({ state }) => state !== 'done').map((job) => this.#present(job));
  }

  claim(id: number): ClaimedJob {
    const job = this.#job(id);
    if (job.state === 'done' || job.state === 'abandoned') throw new Refused('invalid_state', { state: job.state });
    job.epoch += 1;
    if (job.state === 'planned') job.state = 'claimed';
    const subject = job.wish.subject ?? [
      { type: 'C', value: 'CN' },
      { type: 'O', value: '云汉建设有限公司' },
      { type: 'CN', value: '云汉建设有限公司' },
    ];
    return { job: this.#present(job), epoch: job.epoch, ...this.#lease(job), subject, keepIds: [], steps: job.steps };
  }
  heartbeat(id: number, epoch: number): Lease {
    return this.#lease(this.#fenced(id, epoch));
  }
  release(id: number, epoch: number): void {
    const job = this.#fenced(id, epoch);
    if (job.state === 'claimed') job.state = 'planned';
    job.leaseEnds = 0;
  }

  bind(id: number, { epoch, first, second }: BindTokenRequest): BindTokenAnswer {
    const job = this.#fenced(id, epoch);
    if (JSON.stringify(first) !== JSON.stringify(second)) throw new Refused('validation_failed');
    if (job.serial !== null && job.serial !== first.serial) throw new Refused('token_wrong');
    const blank = this.#blanks.get(first.serial);
    if (blank === undefined) throw new Refused('token_unknown');
    job.serial = first.serial;
    job.state = 'writing';
    return {
      serial: first.serial,
      label: '云汉建设',
      secrets: { transportPin: blank.transportPin, newPin: job.wish.mode === 'factory' ? '90817263' : null },
    };
  }
  sendCode(id: number, epoch: number): CodeState {
    const job = this.#fenced(id, epoch);
    job.code = { state: 'live', sentAt: new Date().toISOString(), onDemand: true };
    return job.code;
  }
  redeem(id: number, { epoch, code }: RedeemRequest): CodeState {
    const job = this.#fenced(id, epoch);
    if (job.code.state !== 'live') throw new Refused('code_expired');
    if (code !== this.code) throw new Refused('code_invalid', { triesLeft: 4 });
    job.code = { ...job.code, state: 'spent' };
    return job.code;
  }
  step(id: number, { epoch, step, state, result }: StepReport): Lease {
    const job = this.#fenced(id, epoch);
    job.steps.push({ step, state, result: result ?? null, at: new Date().toISOString() });
    return this.#lease(job);
  }

  /** Idempotent on (job, role, key), as the real one. */
  issueSigning(id: number, { epoch, csr }: SigningCertificateRequest): IssuedCertificate {
    const job = this.#fenced(id, epoch);
    const request = readRequest(Buffer.from(csr, 'base64'));
    const key = createPublicKey({ key: request.spki, format: 'der', type: 'spki' });
    if (!createVerify('sha256').update(request.tbs).verify(key, request.signature))
      throw new Refused('validation_failed');
    if (!job.signing?.spki.equals(request.spki))
      job.signing = { spki: request.spki, certificate: this.#issue(job, 'signing', request.spki) };
    return present('signing', job.signing.certificate);
  }
  encryptionKeys(id: number, { epoch, transports }: EncryptionKeyRequest): EncryptionKeyAnswer {
    const job = this.#fenced(id, epoch);
    const [transport] = transports;
    if (job.signing === null || transport === undefined) throw new Refused('invalid_state');
    job.encryption ??= this.#newEncryptionKey(job);
    const { envelopedKey, wrappedPrivateKey, iv } = envelope(transport, job.signing.spki, job.encryption.privateKey);
    return {
      keys: [
        {
          ckaId: keyIdFor(id, 'encryption'),
          current: true,
          algorithm: job.wish.algorithm,
          transport,
          envelopedKey: envelopedKey.toString('base64'),
          wrappedPrivateKey: wrappedPrivateKey.toString('base64'),
          iv: iv?.toString('base64') ?? null,
          certificate: job.encryption.certificate.toString('base64'),
        },
      ],
      seal: null,
    };
  }

  proof(id: number, epoch: number): ProofTask {
    const job = this.#fenced(id, epoch);
    if (job.encryption === null) throw new Refused('invalid_state');
    const { ciphertext, plain } = proofMessage(job.wish.algorithm, job.encryption.spki);
    job.proof = { challenge: randomBytes(32), plain };
    return {
      challenge: job.proof.challenge.toString('base64'),
      messages: [
        { ckaId: keyIdFor(id, 'encryption'), algorithm: job.wish.algorithm, ciphertext: ciphertext.toString('base64') },
      ],
    };
  }
  finish(id: number, answer: ProofAnswer): FinishedJob {
    const job = this.#fenced(id, answer.epoch);
    const { proof, signing, encryption } = job;
    if (proof === null || signing === null || encryption === null) throw new Refused('invalid_state');
    const key = createPublicKey({ key: signing.spki, format: 'der', type: 'spki' });
    const digests = new Map(answer.readBack.map(({ role, certificateSha256 }) => [role, certificateSha256]));
    const right =
      createVerify('sha256').update(proof.challenge).verify(key, Buffer.from(answer.signature, 'base64')) &&
      answer.plainDigests.length === 1 &&
      answer.plainDigests[0]?.sha256 === sha256(proof.plain) &&
      digests.get('signing') === sha256(signing.certificate) &&
      digests.get('encryption') === sha256(encryption.certificate) &&
      answer.readBack.every(({ sensitive, extractable }) => sensitive && !extractable) &&
      answer.objectsLeftOver === 0;
    if (!right) throw new Refused('certificate_mismatch');
    job.state = 'done';
    return { state: 'done', remaining: this.list().length };
  }
  attention(id: number, epoch: number, faultCode: string): void {
    this.#fenced(id, epoch).state = 'needs_attention';
    this.ledger.attention.push({ job: id, faultCode });
  }

  registerBlank(serial: string, transportPin: string): void {
    this.#blanks.set(serial, { transportPin });
  }
  signingCertificateOf(id: number): Buffer | null {
    return this.#job(id).signing?.certificate ?? null;
  }
  stateOf(id: number): {
    state: string;
    leaseOver: boolean;
    steps: JournalEntry[];
    serial: string | null;
    encryptionCertificate: string | null;
    signingCertificate: string | null;
  } {
    const job = this.#job(id);
    return {
      state: job.state,
      leaseOver: Date.now() > job.leaseEnds,
      steps: job.steps,
      serial: job.serial,
      encryptionCertificate: job.encryption?.certificate.toString('base64') ?? null,
      signingCertificate: job.signing?.certificate.toString('base64') ?? null,
    };
  }
  /** Somebody else takes the job over: the present holder's epoch is stale from now on. */
  steal(id: number): void {
    this.#job(id).epoch += 1;
  }

  #newEncryptionKey(job: Job): Escrowed {
    const { privateKey, spki } = newKeyPair(job.wish.algorithm);
    return {
      privateKey: createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      spki,
      certificate: this.#issue(job, 'encryption', spki),
    };
  }
  #issue(job: Job, role: 'signing' | 'encryption', spki: Buffer): Buffer {
    const certificate = this.authority.issue(
      role,
      spki,
      job.wish.subject ?? [
        { type: 'C', value: 'CN' },
        { type: 'CN', value: '云汉建设有限公司' },
      ],
    );
    this.ledger.issued.push({
      job: job.id,
      role,
      spkiSha256: sha256(spki),
      serialNumber: new X509Certificate(certificate).serialNumber,
    });
    return certificate;
  }
  #job(id: number): Job {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new Refused('not_found');
    return job;
  }
  #fenced(id: number, epoch: number): Job {
    const job = this.#job(id);
    if (job.epoch !== epoch) {
      this.ledger.staleCalls += 1;
      throw new Refused('epoch_stale');
    }
    if (Date.now() > job.leaseEnds) throw new Refused('lease_lost');
    return job;
  }
  #lease(job: Job): Lease {
    job.leaseEnds = Date.now() + this.leaseSeconds * 1_000;
    return { leaseUntil: new Date(job.leaseEnds).toISOString(), leaseSeconds: this.leaseSeconds };
  }
  #present(job: Job): StationJob {
    const { algorithm, mode } = job.wish;
    return {
      id: job.id,
      applicationNumber: `YX2026${job.id}`,
      businessType: 'new',
      procedure: 'new_pair',
      token: 'blank',
      organizationName: '云汉建设有限公司',
      productName: '单位证书（带签章）',
      subjectName: '云汉建设有限公司',
      mode,
      state: job.state,
      algorithm,
      tokenSerial: job.serial,
      claimedHere: job.leaseEnds > Date.now(),
      needsCode: job.wish.needsCode ?? mode !== 'factory',
      codeState: job.code,
      remaining: this.#open(),
    };
  }
  #open(): number {
    return [...this.#jobs.values()].filter(({ state }) => state !== 'done').length;
  }
}

function present(role: 'signing', certificate: Buffer): IssuedCertificate {
  const parsed = new X509Certificate(certificate);
  return {
    role,
    certificate: certificate.toString('base64'),
    issuer: parsed.issuer,
    serialNumber: parsed.serialNumber.toLowerCase(),
  };
}
function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
