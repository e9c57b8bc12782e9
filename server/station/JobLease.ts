import type { Lease } from '../vocabulary/stationProtocol.ts';
import type { DeskClient } from './deskClient.ts';
import { DeskError } from './DeskError.ts';
import { monotonicMs } from './slot/slotMessages.ts';
import { StationFault } from './StationFault.ts';

const HEARTBEAT_MS = 15_000;
/** A confirmation counts as "just now" for this long: a step of several writes asks the desk once. */
export const FRESH_MS = 1_000;

/**
 * Our right to write for a job. Its time is counted on the monotonic clock from before we asked, so it never looks
 * longer than it is.
 */
export class JobLease {
  readonly epoch: number;
  readonly #desk: DeskClient;
  readonly #jobId: number;
  readonly #timer: NodeJS.Timeout;
  #confirmedAt: number;
  #seconds: number;
  #lost: StationFault | null = null;

  constructor(desk: DeskClient, jobId: number, claimed: Lease & { epoch: number }, askedAt: number) {
    this.#desk = desk;
    this.#jobId = jobId;
    this.epoch = claimed.epoch;
    this.#confirmedAt = askedAt;
    this.#seconds = claimed.leaseSeconds;
    this.#timer = setInterval(() => void this.#beat().catch(() => undefined), HEARTBEAT_MS);
    this.#timer.unref();
  }

  /** Monotonic milliseconds after which nothing may be begun. */
  get validUntil(): number {
    return this.#confirmedAt + this.#seconds * 1_000;
  }

  /**
   * Before every write: the desk says the job is still ours.
   * @throws StationFault lease_lost | epoch_stale, DeskError
   */
  async check(): Promise<void> {
    if (this.#lost !== null) throw this.#lost;
    if (monotonicMs() - this.#confirmedAt > FRESH_MS) await this.#beat();
  }
  /** A step report is a heartbeat too. */
  confirm(lease: Lease, askedAt: number): void {
    this.#confirmedAt = askedAt;
    this.#seconds = lease.leaseSeconds;
  }
  end(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    const askedAt = monotonicMs();
    try {
      this.confirm(await this.#desk.heartbeat(this.#jobId, { epoch: this.epoch }), askedAt);
    } catch (error) {
      if (
        error instanceof DeskError &&
        (error.code === 'lease_lost' || error.code === 'epoch_stale' || error.code === 'job_taken')
      )
        this.#lost = new StationFault(error.code);
      throw error;
    }
  }
}
