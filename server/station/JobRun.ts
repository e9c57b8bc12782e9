import type { Logger } from '../lib/logger.ts';
import type { BenchQuestion, JobWork } from '../vocabulary/benchProtocol.ts';
import type { ProductionStep } from '../vocabulary/jobStates.ts';
import type { StationJob } from '../vocabulary/stationProtocol.ts';
import type { TokenLoss } from '../vocabulary/tokenFate.ts';
import type { DeskClient } from './deskClient.ts';
import { isFinishedAlready } from './isFinishedAlready.ts';
import { Inbox, PutDown } from './Inbox.ts';
import { JobLease } from './JobLease.ts';
import { Production, type Ask, type Step } from './Production.ts';
import { reportGone } from './reportGone.ts';
import { runStep } from './runStep.ts';
import { monotonicMs } from './slot/slotMessages.ts';
import type { SlotHandle } from './slot/SlotHandle.ts';
import { benchFault, faultFrom, nextAfter, StationFault } from './StationFault.ts';
import { waitForAnother, waitForToken } from './tokenWait.ts';

/** How many failures in a row, without a new step done, until a person is asked. */
const SETBACKS = 5;
/** A killed slot process is started again after this. */
const RESTART_MS = 300;
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

export interface JobRunParts {
  desk: DeskClient;
  slot: SlotHandle;
  job: StationJob;
  procedure: readonly Step[];
  changed(): void;
  logger: Logger;
}

/** One job at one slot, from claim to proof: attempts the procedure until it is done, put down, or needs the desk. */
export class JobRun {
  readonly #parts: JobRunParts;
  readonly #inbox = new Inbox();
  readonly #memory: { pin: Uint8Array | null } = { pin: null };
  readonly #done = new Set<ProductionStep>();
  #job: StationJob;
  #phase: JobWork['phase'] = 'running';
  #step: ProductionStep | null = null;
  #ask: BenchQuestion | null = null;
  #fault: StationFault | null = null;
  #serial: string | null;
  #remaining: number | null = null;
  #production: Production | null = null;
  #setbacks = 0;
  #gone: TokenLoss | null = null;

  constructor(parts: JobRunParts) {
    this.#parts = parts;
    this.#job = parts.job;
    this.#serial = parts.job.tokenSerial;
  }

  view(): JobWork {
    const fault = this.#fault === null ? null : benchFault(this.#fault);
    return {
      kind: 'job',
      job: this.#job,
      phase: this.#phase,
      step: this.#step,
      done: [...this.#done],
      serial: this.#serial,
      ask: this.#ask,
      fault,
      remaining: this.#remaining,
    };
  }
  get ended(): boolean {
    return this.#phase === 'done' || this.#phase === 'attention' || this.#phase === 'taken';
  }

  /** Runs to the end; never throws. True when it ended with a finished token. */
  async run(): Promise<boolean> {
    try {
      await this.#parts.slot.lend(() => this.#attempts().finally(() => this.#forgetPins()));
    } catch (error) {
      if (!(error instanceof PutDown)) throw error;
      if (this.#gone === null) await this.#release();
      else this.#show(await reportGone(this.#parts, this.#gone));
    }
    return this.#phase === 'done';
  }

  /** The slot's process may hold copies of the PIN where nothing can wipe them: it ends with the job. */
  async #forgetPins(): Promise<void> {
    const { process } = this.#parts.slot;
    this.#memory.pin?.fill(0);
    this.#memory.pin = null;
    await process.ask('leave', {}).catch(() => undefined);
    process.kill();
  }

  answerCode = (code: string): void => this.#inbox.answer('code', code);
  answerPin = (pin: Uint8Array, lastTryConfirmed: boolean): void =>
    this.#inbox.answer('pin', { pin, lastTryConfirmed });
  retry = (): void => this.#inbox.answer('retry', null);
  putDown = (): void => this.#inbox.putDown();
  tokenGone = (gone: TokenLoss): void => {
    this.#gone = gone;
    this.#inbox.putDown();
  };

  /** A person asked for a code to be sent to the agent's phone. */
  async sendCode(): Promise<void> {
    if (this.#production === null || this.#ask?.kind !== 'code') throw new StationFault('invalid_state');
    const codeState = await this.#parts.desk.sendCode(this.#job.id, this.#production.fence);
    this.#production.codeState = codeState;
    if (this.#ask?.kind === 'code') this.#show({ ask: { kind: 'code', codeState }, fault: null });
  }

  async #attempts(): Promise<void> {
    for (;;) {
      try {
        await this.#attempt();
        this.#show({ phase: 'done', step: null, ask: null, fault: null });
        return;
      } catch (error) {
        if (error instanceof PutDown) throw error;
        if (isFinishedAlready(error)) {
          this.#show({ phase: 'done', step: null, ask: null, fault: null });
          return;
        }
        if (await this.#afterFault(faultFrom(error))) return;
      }
    }
  }

  async #attempt(): Promise<void> {
    this.#show({ phase: 'running', ask: null });
    const askedAt = monotonicMs();
    const claimed = await this.#parts.desk.claim(this.#job.id, { slot: this.#parts.slot.name });
    const lease = new JobLease(this.#parts.desk, claimed.job.id, claimed, askedAt);
    this.#job = claimed.job;
    this.#production = new Production({
      desk: this.#parts.desk,
      slot: this.#parts.slot,
      lease,
      claimed,
      ask: this.#question,
      memory: this.#memory,
    });
    try {
      for (const step of this.#parts.procedure) await this.#runStep(this.#production, step);
    } finally {
      lease.end();
    }
  }

  async #runStep(production: Production, step: Step): Promise<void> {
    this.#inbox.throwIfPutDown();
    this.#show({ phase: 'running', step: step.name });
    const result = await runStep(production, step);
    this.#serial = production.bound?.serial ?? this.#serial;
    if (typeof result['remaining'] === 'number') this.#remaining = result['remaining'];
    if (!this.#done.has(step.name)) this.#setbacks = 0;
    this.#done.add(step.name);
    this.#show({ fault: null });
  }

  readonly #question: Ask = async (question, fault) => {
    this.#show({ phase: 'asking', ask: question, fault: fault ?? null });
    const answer = await this.#inbox.wait<never>(question.kind);
    this.#show({ phase: 'running', ask: null, fault: null });
    return answer;
  };

  /** True when the run is over. */
  async #afterFault(fault: StationFault): Promise<boolean> {
    const { slot, job, logger } = this.#parts;
    logger.warn(
      { slot: slot.name, job: job.id, step: this.#step, fault: fault.code, details: fault.details },
      'production interrupted',
    );
    this.#setbacks += 1;
    const next = nextAfter(fault.code);
    if (next === 'taken' || next === 'staff') {
      if (next === 'staff') await this.#callStaff(fault);
      this.#show({ phase: next === 'staff' ? 'attention' : 'taken', ask: null, fault });
      return true;
    }
    if (next === 'wait' || next === 'sign_in') {
      this.#show({ phase: 'waiting', ask: null, fault });
      if (fault.code === 'slot_stuck') slot.process.kill();
      await this.#inbox.pause(
        fault.code === 'slot_stuck' ? RESTART_MS : (WAITS_MS[Math.min(this.#setbacks, WAITS_MS.length) - 1] ?? 1_000),
      );
      if (fault.code !== 'slot_stuck' || this.#setbacks < SETBACKS) return false;
    } else if ((next === 'reinsert' || next === 'swap') && this.#setbacks < SETBACKS) {
      await this.#awaitToken(fault, next);
      return false;
    }
    this.#show({ phase: 'stopped', ask: null, fault });
    await this.#inbox.wait('retry');
    this.#setbacks = 0;
    return false;
  }

  async #awaitToken(fault: StationFault, next: 'reinsert' | 'swap'): Promise<void> {
    const { slot } = this.#parts;
    this.#show({ phase: 'waiting', ask: null, fault });
    slot.process.kill();
    if (next === 'swap') await waitForAnother(slot, this.#inbox, serialIn(fault));
    else
      await waitForToken(slot, this.#inbox, this.#serial, (code) =>
        this.#show({ fault: new StationFault(code, { expected: this.#serial }) }),
      );
    this.#setbacks = fault.code === 'token_removed' ? this.#setbacks : 0;
  }

  async #callStaff(fault: StationFault): Promise<void> {
    if (this.#production === null) return;
    const detail = JSON.stringify(fault.details).slice(0, 500);
    await this.#parts.desk
      .attention(this.#job.id, { ...this.#production.fence, faultCode: fault.code, detail })
      .catch((error: unknown) =>
        this.#parts.logger.error({ job: this.#job.id, error: String(error) }, 'attention not reported'),
      );
  }

  async #release(): Promise<void> {
    if (this.#production !== null)
      await this.#parts.desk.release(this.#job.id, this.#production.fence).catch(() => undefined);
  }

  #show(
    change: Partial<{
      phase: JobWork['phase'];
      step: ProductionStep | null;
      ask: BenchQuestion | null;
      fault: StationFault | null;
    }>,
  ): void {
    if (change.phase !== undefined) this.#phase = change.phase;
    if (change.step !== undefined) this.#step = change.step;
    if (change.ask !== undefined) this.#ask = change.ask;
    if (change.fault !== undefined) this.#fault = change.fault;
    this.#parts.changed();
  }
}

/** The serial of the token that was refused, where the fault names it. */
function serialIn({ details }: StationFault): string | null {
  return typeof details['serial'] === 'string' ? details['serial'] : null;
}
