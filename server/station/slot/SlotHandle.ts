import { setTimeout as pause } from 'node:timers/promises';
import type { TokenReading } from '../../vocabulary/tokenReading.ts';
import { SlotError, type SlotFault } from './slotMessages.ts';
import { SlotProcess, type SlotProcessOptions } from './SlotProcess.ts';

export type SlotSight =
  { state: 'looking' | 'empty' } | { state: 'present'; token: TokenReading } | { state: 'faulty'; fault: SlotFault };

const POLL_MS = 300;
/** A slot whose module does not load is asked less often than three times a second. */
const FAULTY_POLL_MS = 3_000;
/** Two readings count as two only with some time between them. */
const SECOND_LOOK_MS = 150;

/** One slot of the bench: watches for tokens while idle, and lends its process to a production. */
export class SlotHandle {
  readonly name: string;
  readonly process: SlotProcess;
  #sight: SlotSight = { state: 'looking' };
  #lent = false;
  #stopped = false;
  readonly #seen: (slot: SlotHandle) => void;

  constructor(name: string, options: SlotProcessOptions, seen: (slot: SlotHandle) => void) {
    this.name = name;
    this.process = new SlotProcess(options);
    this.#seen = seen;
  }

  get sight(): SlotSight {
    return this.#sight;
  }

  /** Polls for present and gone until stopped; quiet while the slot is lent. */
  async watch(): Promise<void> {
    while (!this.#stopped) {
      if (!this.#lent) await this.look();
      await pause(this.#sight.state === 'faulty' ? FAULTY_POLL_MS : POLL_MS);
    }
  }
  stop(): void {
    this.#stopped = true;
    this.process.kill();
  }

  /** While `work` runs, nobody else uses this slot. */
  async lend<T>(work: () => Promise<T>): Promise<T> {
    if (this.#lent) throw new Error(`slot ${this.name} is in use`);
    this.#lent = true;
    try {
      return await work();
    } finally {
      this.#lent = false;
    }
  }

  async look(): Promise<TokenReading | null> {
    try {
      const token = await this.process.ask('read', {});
      this.#see(token === null ? { state: 'empty' } : { state: 'present', token });
      return token;
    } catch (error) {
      if (!(error instanceof SlotError)) throw error;
      if (!this.#stopped) this.#see({ state: 'faulty', fault: error.fault });
      return null;
    }
  }

  /** Two equal readings, or null when there is no token or it changed meanwhile. */
  async readTwice(): Promise<{ first: TokenReading; second: TokenReading } | null> {
    const first = await this.look();
    if (first === null) return null;
    await pause(SECOND_LOOK_MS);
    const second = await this.look();
    return second !== null && JSON.stringify(first) === JSON.stringify(second) ? { first, second } : null;
  }

  #see(sight: SlotSight): void {
    if (JSON.stringify(sight) === JSON.stringify(this.#sight)) return;
    this.#sight = sight;
    this.#seen(this);
  }
}
