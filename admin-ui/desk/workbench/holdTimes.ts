import { HOUR, instantOf, shanghaiMoment } from '@vocabulary/shanghai.ts';

/** How long a case may be set aside; mornings are nine o'clock in Shanghai. */
export const holdTimes = ['hours', 'tomorrow', 'days', 'week'] as const;
export type HoldTime = (typeof holdTimes)[number];

const days: Record<Exclude<HoldTime, 'hours'>, number> = { tomorrow: 1, days: 3, week: 7 };

export function holdUntil(choice: HoldTime, now: Date): Date {
  if (choice === 'hours') return new Date(now.getTime() + 2 * HOUR);
  return instantOf({ day: shanghaiMoment(now).day + days[choice], time: 9 * HOUR });
}
