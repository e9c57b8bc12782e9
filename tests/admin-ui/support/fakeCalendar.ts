import type { CalendarYearRow } from '../../../server/presenters/holidayNotice.ts';

/** A year without a notice, and one whose days came with the release. */
export const fakeCalendar = (): CalendarYearRow[] => [
  {
    id: 2027,
    year: 2027,
    source: 'law',
    missing: true,
    daysOff: ['2027-01-01', '2027-02-05', '2027-02-08'],
    makeUpDays: [],
    version: 0,
    enteredByName: null,
    enteredAt: null,
  },
  {
    id: 2026,
    year: 2026,
    source: 'entered',
    missing: false,
    daysOff: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-10-01'],
    makeUpDays: ['2026-01-04'],
    version: 2,
    enteredByName: '沈管理',
    enteredAt: '2025-11-05T02:00:00.000Z',
  },
];
