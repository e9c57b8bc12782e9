/** How long a case may be set aside; mornings are nine o'clock at the desk (UTC+8, no summer time). */
export const holdTimes = ['hours', 'tomorrow', 'days', 'week'] as const;
export type HoldTime = (typeof holdTimes)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;
const days: Record<Exclude<HoldTime, 'hours'>, number> = { tomorrow: 1, days: 3, week: 7 };

export function holdUntil(choice: HoldTime, now: Date): Date {
  if (choice === 'hours') return new Date(now.getTime() + 2 * HOUR);
  const midnight = Math.floor((now.getTime() + OFFSET) / DAY) * DAY - OFFSET;
  return new Date(midnight + days[choice] * DAY + 9 * HOUR);
}
