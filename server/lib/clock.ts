/**
 * Time as a dependency, so that tests can choose it. Expiry of codes and leases is decided by the database's own clock.
 */
export interface Clock {
  now(): Date;
}
export const systemClock: Clock = { now: () => new Date() };
