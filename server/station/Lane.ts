import type { Logger } from '../lib/logger.ts';
import type { BenchLane, CardReading, PrepareWork, Produced } from '../vocabulary/benchProtocol.ts';
import type { StationJob } from '../vocabulary/stationProtocol.ts';
import type { DeskClient } from './deskClient.ts';
import { JobRun } from './JobRun.ts';
import { prepareBlankToken } from './procedures/prepareBlankToken.ts';
import { procedureNamed } from './procedures/procedureNamed.ts';
import { SlotError } from './slot/slotMessages.ts';
import { SlotHandle } from './slot/SlotHandle.ts';
import type { SlotProcessOptions } from './slot/SlotProcess.ts';
import { benchFault, StationFault } from './StationFault.ts';

export interface LaneParts {
  name: string;
  process: SlotProcessOptions;
  desk: DeskClient;
  logger: Logger;
  /** What the page shows of this lane has changed. */ changed(): void;
  /** A job ended, well or not: the list is out of date. */ ended(): void;
}

/** One slot of the bench and the work in it. Finished work is shown until its token is taken out. */
export class Lane {
  readonly slot: SlotHandle;
  readonly #parts: LaneParts;
  #run: JobRun | null = null;
  #prepare: PrepareWork | null = null;
  #working: Promise<unknown> | null = null;
  #last: Produced | null = null;
  #askedBeforeTray: string | null = null;

  constructor(parts: LaneParts) {
    this.#parts = parts;
    this.slot = new SlotHandle(parts.name, parts.process, () => {
      this.#clearFinished();
      if (!this.trayAsks && this.slot.sight.state !== 'looking') this.#askedBeforeTray = null;
      parts.changed();
    });
  }

  get name(): string {
    return this.slot.name;
  }
  get busy(): boolean {
    return this.#working !== null;
  }

  view(): BenchLane {
    const { sight } = this.slot;
    const token = sight.state === 'present' ? sight.token : null;
    return {
      slot: this.name,
      sight: sight.state,
      fault: sight.state === 'faulty' ? benchFault(new SlotError(sight.fault)) : null,
      token:
        token === null
          ? null
          : {
              serial: token.serial,
              model: token.model,
              label: token.label,
              blank: token.blank,
              initialized: token.initialized,
              pinState: token.pinState,
            },
      work: this.#run?.view() ?? this.#prepare,
      last: this.#last,
      trayAsks: this.trayAsks,
    };
  }

  /** The token that lay here when tray mode began is still here, and nobody has said yet what it is for. */
  get trayAsks(): boolean {
    const { sight } = this.slot;
    return sight.state === 'present' && sight.token.serial === this.#askedBeforeTray;
  }
  /** Tray mode takes what is put in from now on; what is in already may have been meant for something else. */
  beginTray(): void {
    const { sight } = this.slot;
    this.#askedBeforeTray = sight.state === 'present' ? sight.token.serial : null;
  }
  /** Somebody else may come to the bench. */
  forget(): void {
    this.#last = null;
    this.#askedBeforeTray = null;
  }

  /** The production going on here. @throws StationFault invalid_state */
  run(): JobRun {
    if (this.#run === null) throw new StationFault('invalid_state');
    return this.#run;
  }

  /**
   * @throws StationFault invalid_state when the lane is in use | station_failed for a procedure this station cannot do
   */
  start(job: StationJob): void {
    const run = new JobRun({
      desk: this.#parts.desk,
      slot: this.slot,
      job,
      procedure: procedureNamed(job.procedure),
      changed: this.#parts.changed,
      logger: this.#parts.logger,
    });
    this.#begin(async () => {
      if (await run.run()) this.#last = producedBy(run);
      if (!run.ended) this.#run = null;
    });
    this.#prepare = null;
    this.#run = run;
    this.#parts.changed();
  }

  prepare(): void {
    this.#begin(async () => {
      this.#prepare = await this.slot
        .lend(() => prepareBlankToken(this.#parts.desk, this.slot))
        .then((serial): PrepareWork => ({ kind: 'prepare', phase: 'done', serial, fault: null }))
        .catch((error: unknown): PrepareWork => ({
          kind: 'prepare',
          phase: 'failed',
          serial: null,
          fault: benchFault(error),
        }));
    });
    this.#run = null;
    this.#prepare = { kind: 'prepare', phase: 'running', serial: null, fault: null };
    this.#parts.changed();
  }

  /** What anybody may read from the token, while nothing else goes on. */
  readCard(): Promise<CardReading> {
    if (this.busy) throw new StationFault('invalid_state');
    return this.slot.lend(() => this.slot.process.ask('readCard', {}));
  }

  /** Clears finished or failed work from the lane. */
  dismiss(): void {
    if (this.busy) throw new StationFault('invalid_state');
    this.#run = null;
    this.#prepare = null;
    this.#parts.changed();
  }

  /** Stops what waits for a person, lets a running write finish, ends the process. */
  async stop(): Promise<void> {
    this.#run?.putDown();
    await this.#working?.catch(() => undefined);
    this.slot.stop();
  }

  #begin(work: () => Promise<void>): void {
    if (this.busy) throw new StationFault('invalid_state');
    this.#working = Promise.resolve()
      .then(work)
      .catch((error: unknown) => this.#parts.logger.error({ slot: this.name, error: String(error) }, 'lane failed'))
      .finally(() => {
        this.#working = null;
        this.#parts.changed();
        this.#parts.ended();
      });
  }

  #clearFinished(): void {
    if (this.slot.sight.state === 'present' || this.busy) return;
    this.#run = null;
    if (this.#prepare?.phase === 'done') this.#prepare = null;
  }
}

function producedBy(run: JobRun): Produced | null {
  const { serial, job } = run.view();
  const { applicationNumber, organizationName, productName, subjectName } = job;
  return serial === null ? null : { serial, applicationNumber, organizationName, productName, subjectName };
}
