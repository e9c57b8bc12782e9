import { keyIdFor } from '../lib/keyId.ts';
import type { EncryptionKeyAnswer, IssuedCertificate } from '../vocabulary/stationKeys.ts';
import type { BindTokenAnswer, ClaimedJob, CodeState, StationJob } from '../vocabulary/stationProtocol.ts';
import type { ProductionStep } from '../vocabulary/jobStates.ts';
import type { BenchQuestion } from '../vocabulary/benchProtocol.ts';
import type { DeskClient } from './deskClient.ts';
import type { JobLease } from './JobLease.ts';
import type { AnswerOf, ArgumentsOf, SlotCommand } from './slot/slotCommands.ts';
import type { SlotHandle } from './slot/SlotHandle.ts';
import { StationFault } from './StationFault.ts';

/** What a person is asked for, and what comes back. PINs come as bytes. */
export interface Questions {
  code: { question: Extract<BenchQuestion, { kind: 'code' }>; answer: string };
  pin: { question: Extract<BenchQuestion, { kind: 'pin' }>; answer: { pin: Uint8Array; lastTryConfirmed: boolean } };
}
export type Ask = <K extends keyof Questions>(
  question: Questions[K]['question'] & { kind: K },
  fault?: StationFault,
) => Promise<Questions[K]['answer']>;

/** One attempt at a job: what the steps share. All of it can be read again from the token and the desk. */
export class Production {
  readonly desk: DeskClient;
  readonly slot: SlotHandle;
  readonly lease: JobLease;
  readonly claimed: ClaimedJob;
  readonly ask: Ask;
  /**
   * The holder's PIN, kept between attempts, so that he need not type it again after the token was pulled; wiped when
   * the run ends.
   */
  readonly memory: { pin: Uint8Array | null };
  codeState: CodeState;
  bound: BindTokenAnswer | null = null;
  signingCertificate: IssuedCertificate | null = null;
  csr: Uint8Array | null = null;
  delivered: EncryptionKeyAnswer | null = null;

  constructor(parts: Pick<Production, 'desk' | 'slot' | 'lease' | 'claimed' | 'ask' | 'memory'>) {
    this.desk = parts.desk;
    this.slot = parts.slot;
    this.lease = parts.lease;
    this.claimed = parts.claimed;
    this.ask = parts.ask;
    this.memory = parts.memory;
    this.codeState = parts.claimed.job.codeState;
  }

  get job(): StationJob {
    return this.claimed.job;
  }
  get fence(): { epoch: number } {
    return { epoch: this.lease.epoch };
  }
  get signingId(): string {
    return keyIdFor(this.job.id, 'signing');
  }
  get encryptionId(): string {
    return keyIdFor(this.job.id, 'encryption');
  }
  /** CKA_IDs that belong on this token: this job's and the key history. */
  get knownIds(): string[] {
    const delivered = this.delivered?.keys.map(({ ckaId }) => ckaId) ?? [];
    return [...new Set([this.signingId, this.encryptionId, ...this.claimed.keepIds, ...delivered])];
  }

  /** True when the job is written onto an empty token. */
  get onBlank(): boolean {
    return this.job.token === 'blank';
  }

  /** Did an earlier attempt at this job get this far? */
  journal(step: ProductionStep): 'none' | 'begun' | 'done' {
    const entries = this.claimed.steps.filter((entry) => entry.step === step);
    if (entries.some(({ state }) => state === 'done')) return 'done';
    return entries.length > 0 ? 'begun' : 'none';
  }

  token(): BindTokenAnswer {
    if (this.bound === null) throw new StationFault('station_failed', { message: 'no token bound' });
    return this.bound;
  }

  /** A command on the bound token, the lease confirmed just before. */
  async onToken<C extends SlotCommand>(command: C, args: ArgumentsOf<C>): Promise<AnswerOf<C>> {
    await this.lease.check();
    return this.slot.process.ask(command, args, { serial: this.token().serial, validUntil: this.lease.validUntil });
  }
  /** The same before anybody is logged in: the command itself compares the serial. */
  async beforeLogin<C extends SlotCommand>(command: C, args: ArgumentsOf<C>): Promise<AnswerOf<C>> {
    await this.lease.check();
    return this.slot.process.ask(command, args, { serial: null, validUntil: this.lease.validUntil });
  }
}

/** A step of a procedure. It finds what is there first and may be repeated; its result goes into the desk's journal. */
export interface Step {
  name: ProductionStep;
  /** Its last call finishes the job: there is no journal to write to afterwards. */ endsJob?: boolean;
  run(production: Production): Promise<Record<string, unknown>>;
}
