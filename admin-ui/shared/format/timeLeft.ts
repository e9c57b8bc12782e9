import type { Tone } from '../theme/tokens.ts';

/** A working day of the desk, 9:00–18:00, in minutes. */
const WORKING_DAY = 540;
/** From here on a case is said to be due soon. */
const DUE_SOON = 120;

export interface TimeLeft {
  tone: Extract<Tone, 'waiting' | 'due' | 'late'>;
  unit: 'minutes' | 'hours' | 'days';
  /** Whole units, at least 1, rounded down for what is left and up for what is late. */
  amount: number;
  late: boolean;
}

/** Working minutes → what to say. Null when no deadline runs (the clock stands still while returned). */
export function timeLeft(minutes: number | null | undefined): TimeLeft | null {
  if (minutes == null || Number.isNaN(minutes)) return null;
  const late = minutes < 0;
  const size = Math.abs(minutes);
  const round = late ? Math.ceil : Math.floor;
  const [unit, amount]: [TimeLeft['unit'], number] = size < 60 ? ['minutes', round(size)] : size < WORKING_DAY ? ['hours', round(size / 60)] : ['days', round(size / WORKING_DAY)];
  return { tone: late ? 'late' : size <= DUE_SOON ? 'due' : 'waiting', unit, amount: Math.max(1, amount), late };
}
