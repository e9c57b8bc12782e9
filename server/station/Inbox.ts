import type { BenchQuestion } from '../vocabulary/benchProtocol.ts';
import { StationFault } from './StationFault.ts';

/** A person stopped the job while it waited. */
export class PutDown extends Error {}

type Wanted = BenchQuestion['kind'] | 'retry';
interface Pending {
  kind: Wanted;
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** Where a run waits for a person: one question at a time, which is answered or cancelled. */
export class Inbox {
  #pending: Pending | null = null;
  readonly #abort = new AbortController();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  wait<T>(kind: Wanted): Promise<T> {
    this.throwIfPutDown();
    return new Promise<T>((resolve, reject) => {
      this.#pending = { kind, resolve: resolve as (answer: never) => void, reject };
    });
  }

  /** @throws StationFault invalid_state when nobody asked for this */
  answer<T>(kind: Wanted, value: T): void {
    const pending = this.#pending;
    if (pending?.kind !== kind) throw new StationFault('invalid_state');
    this.#pending = null;
    (pending.resolve as (answer: T) => void)(value);
  }

  putDown(): void {
    this.#abort.abort();
    this.#pending?.reject(new PutDown());
    this.#pending = null;
  }
  throwIfPutDown(): void {
    if (this.#abort.signal.aborted) throw new PutDown();
  }
  /** Sleeps; throws PutDown as soon as a person stops the job. */
  async pause(milliseconds: number): Promise<void> {
    this.throwIfPutDown();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, milliseconds);
      const signal = this.#abort.signal;
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done);
    });
    this.throwIfPutDown();
  }
}
