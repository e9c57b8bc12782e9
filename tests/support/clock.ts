import type { Clock } from '../../server/lib/clock.ts';

/** A clock that shows the same time until the test moves it. */
export class TestClock implements Clock {
  #now: Date;
  constructor(start = new Date('2026-11-20T02:00:00Z')) {
    this.#now = start;
  }
  now(): Date {
    return this.#now;
  }
  advance(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds);
  }
}
