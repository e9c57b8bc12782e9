/** Time as a dependency, so that tests can choose it. What is written into a row to be compared later (leases, holds, sessions, due times, codes) goes by the database's own clock. */
export interface Clock {
  now(): Date;
}
export const systemClock: Clock = { now: () => new Date() };
