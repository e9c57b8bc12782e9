import { randomBytes } from 'node:crypto';
import { keyIdFor } from '../../../server/lib/keyId.ts';
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
  CodeState,
} from '../../../server/vocabulary/stationProtocol.ts';
import { envelope, proofMessage } from '../../support/testKeyCentre.ts';
import { newDeskJob, plainSubject, presentJob, type DeskJob, type JobWish } from './deskJob.ts';
import { DeskIssuer, presentSigning, type Issued } from './DeskIssuer.ts';
import { proves } from './deskProof.ts';
import { Refused } from './refused.ts';

/** What the fake CA issued, and what the station said: the tests' oracle. */
export interface Ledger {
  issued: Issued[];
  attention: { job: number; faultCode: string }[];
  staleCalls: number;
}

/** The desk's side of production, in memory: the rules a station can feel, with a real CA and a real envelope. */
export class DeskJobs {
  readonly #issuer = new DeskIssuer();
  readonly authority = this.#issuer.authority;
  readonly ledger: Ledger = { issued: this.#issuer.issued, attention: [], staleCalls: 0 };
  readonly #jobs = new Map<number, DeskJob>();
  readonly #blanks = new Map<string, { transportPin: string }>();
  readonly leaseSeconds = 60;
  code = '482913';

  add(wish: JobWish): number {
    const id = 1_000 + this.#jobs.size + 1;
    this.#jobs.set(id, newDeskJob(id, wish));
    return id;
  }
  list(): StationJob[] {
    return [...this.#jobs.values()].filter(({ state }) => state !== 'done').map((job) => presentJob(job, this.#open()));
  }

  claim(id: number): ClaimedJob {
    const job = this.#job(id);
    if (job.state === 'done' || job.state === 'abandoned') throw new Refused('invalid_state', { state: job.state });
    job.epoch += 1;
    if (job.state === 'planned') job.state = 'claimed';
    const subject = job.wish.subject ?? plainSubject;
    return {
      job: presentJob(job, this.#open()),
      epoch: job.epoch,
      ...this.#lease(job),
      subject,
      keepIds: [],
      steps: job.steps,
    };
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
    job.signing = this.#issuer.signing(job, Buffer.from(csr, 'base64'), job.signing);
    return presentSigning(job.signing.certificate);
  }
  encryptionKeys(id: number, { epoch, transports }: EncryptionKeyRequest): EncryptionKeyAnswer {
    const job = this.#fenced(id, epoch);
    const [transport] = transports;
    if (job.signing === null || transport === undefined) throw new Refused('invalid_state');
    job.encryption ??= this.#issuer.encryptionKey(job);
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
    const right = proves(answer, { proof, signing, encryption });
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

  /** The lease runs out at this moment, as after a bench that was asleep. */
  endLease(id: number): void {
    this.#job(id).leaseEnds = 0;
  }

  #job(id: number): DeskJob {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new Refused('not_found');
    return job;
  }
  #fenced(id: number, epoch: number): DeskJob {
    const job = this.#job(id);
    if (job.epoch !== epoch) {
      this.ledger.staleCalls += 1;
      throw new Refused('epoch_stale');
    }
    if (Date.now() > job.leaseEnds) throw new Refused('lease_lost');
    return job;
  }
  #lease(job: DeskJob): Lease {
    job.leaseEnds = Date.now() + this.leaseSeconds * 1_000;
    return { leaseUntil: new Date(job.leaseEnds).toISOString(), leaseSeconds: this.leaseSeconds };
  }
  #open(): number {
    return [...this.#jobs.values()].filter(({ state }) => state !== 'done').length;
  }
}
