import type { Tone } from '../theme/tokens.ts';

/** A working day of the desk, 9:00–18:00, in minutes. */
const WORKING_DAY = 540;
/** With this much time left or less, a case is due soon. */
const DUE_SOON = 120;

export interface TimeLeft {
  tone: Extract<Tone, 'waiting' | 'due' | 'late'>;
  unit: 'passed' | 'minutes' | 'hours' | 'days';
  /** Whole units, at least 1, rounded down for what is left and up for what is late. */
  amount: number;
  late: boolean;
}

/**
 * Working minutes → the text to show. Null when no deadline runs (the time is stopped while returned). If `dueAt` is in
 * the past but no working minute has passed since (the evening of the due day), the case counts as late.
 */
export function timeLeft(minutes: number | null | undefined, dueAt?: string | null, now = Date.now()): TimeLeft | null {
  if (minutes == null || Number.isNaN(minutes)) return null;
  if (minutes >= 0 && dueAt && new Date(dueAt).getTime() <= now)
    return { tone: 'late', unit: 'passed', amount: 1, late: true };
  const late = minutes < 0;
  const size = Math.abs(minutes);
  const round = late ? Math.ceil : Math.floor;
  const unit = unitOf(size);
  const amount = Math.max(1, round(size / minutesIn[unit]));
  const ahead = size <= DUE_SOON ? 'due' : 'waiting';
  return { tone: late ? 'late' : ahead, unit, amount, late };
}

type Unit = Exclude<TimeLeft['unit'], 'passed'>;
const minutesIn: Record<Unit, number> = { minutes: 1, hours: 60, days: WORKING_DAY };

function unitOf(minutes: number): Unit {
  if (minutes < minutesIn.hours) return 'minutes';
  return minutes < minutesIn.days ? 'hours' : 'days';
}
