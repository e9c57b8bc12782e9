import type { HolidayNotice } from '../vocabulary/holidayNotice.ts';

/** What administrators have entered, as this process last read it (domain/calendar/readNotices.ts). */
interface Entered {
  readonly years: ReadonlySet<number>;
  /** Whether work is done on a day that a notice names. */
  readonly days: ReadonlyMap<string, boolean>;
}
let entered: Entered = { years: new Set(), days: new Map() };

/** A new object whenever the notices were read again: who keeps what follows from it sees that it is old. */
export function enteredNotices(): Entered {
  return entered;
}

export function takeNotices(notices: readonly HolidayNotice[]): void {
  entered = {
    years: new Set(notices.map(({ year }) => year)),
    days: new Map(
      notices.flatMap(({ daysOff, makeUpDays }) => [
        ...daysOff.map((day) => [day, false] as const),
        ...makeUpDays.map((day) => [day, true] as const),
      ]),
    ),
  };
}
