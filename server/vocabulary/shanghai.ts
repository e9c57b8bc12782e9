/** Time of day in Shanghai: UTC+8, no summer time (since 1991). All days and office hours of the product use it. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

export interface ShanghaiMoment {
  /** Days since 1 January 1970. */
  day: number;
  /** Milliseconds since midnight. */
  time: number;
}

export function shanghaiMoment(at: Date): ShanghaiMoment {
  const shifted = at.getTime() + OFFSET;
  const day = Math.floor(shifted / DAY);
  return { day, time: shifted - day * DAY };
}

export function instantOf({ day, time }: ShanghaiMoment): Date {
  return new Date(day * DAY + time - OFFSET);
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** '2026-11-20' */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** '2026-11-20' */
export function shanghaiDay(at: Date): string {
  return dayText(shanghaiMoment(at).day);
}

/** '2026-11-20 09:05:00' */
export function shanghaiTime(at: Date): string {
  return new Date(at.getTime() + OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}
