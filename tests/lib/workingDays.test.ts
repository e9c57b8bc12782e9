import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarIsLate, noticeKnown } from '../../server/lib/legalHolidays.ts';
import { dueAfter, workBegins, workingMinutes } from '../../server/lib/workingDays.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);
const moment = fc.date({ min: at('2026-01-01T00:00'), max: at('2026-12-20T00:00'), noInvalidDate: true });

describe('working time by the Chinese calendar', () => {
  it.each([
    ['2026-11-20T10:00', '2026-11-20T10:00', 'within hours'],
    ['2026-11-20T07:30', '2026-11-20T09:00', 'before opening'],
    ['2026-11-20T18:00', '2026-11-23T09:00', 'Friday after closing: Monday'],
    ['2026-11-21T12:00', '2026-11-23T09:00', 'Saturday'],
    ['2026-10-01T12:00', '2026-10-08T09:00', 'National Day week'],
    ['2026-10-10T10:00', '2026-10-10T10:00', 'a Saturday that is a make-up working day'],
  ])('work on %s begins %s (%s)', (handedIn, begins) => {
    expect(workBegins(at(handedIn))).toEqual(at(begins));
  });
  it.each([
    ['2026-11-20T10:00', 1, '2026-11-23T18:00'],
    ['2026-11-19T10:00', 1, '2026-11-20T18:00'],
    ['2026-11-20T19:00', 1, '2026-11-24T18:00'],
    ['2026-09-30T10:00', 1, '2026-10-08T18:00'],
    ['2026-10-09T10:00', 1, '2026-10-10T18:00'],
    ['2026-11-20T10:00', 0, '2026-11-20T18:00'],
  ])('handed in %s, %i working days: due %s', (handedIn, days, due) => {
    expect(dueAfter(at(handedIn), days)).toEqual(at(due));
  });
  it.each([
    ['2027-01-01', 'New Year', false],
    ['2027-02-04', 'the day before the eve', true],
    ['2027-02-05', 'eve of Spring Festival', false],
    ['2027-02-08', 'third day of the year', false],
    ['2027-02-09', 'fourth day of the year', true],
    ['2027-04-05', 'Qingming', false],
    ['2027-04-06', 'after Qingming', true],
    ['2027-05-03', 'after the two days of Labour Day', true],
    ['2027-06-09', 'Dragon Boat', false],
    ['2027-09-15', 'Mid-Autumn', false],
    ['2027-10-01', 'National Day', false],
    ['2027-10-04', 'after National Day', true],
    ['2028-01-25', 'eve of Spring Festival', false],
    ['2026-02-16', 'a bridge of the notice', false],
    ['2026-02-14', 'a make-up Saturday of the notice', true],
  ])('%s (%s) is a working day: %s', (day, _name, open) => {
    expect(workBegins(at(`${day}T10:00`)).getTime() === at(`${day}T10:00`).getTime()).toBe(open);
  });
  it("passes over the law's holidays of a year without a notice", () => {
    expect(dueAfter(at('2026-12-31T10:30'), 1)).toEqual(at('2027-01-04T18:00'));
    expect([noticeKnown(2026), noticeKnown(2027)]).toEqual([true, false]);
  });
  it.each([
    ['2026-09-30T23:59', false],
    ['2026-10-01T00:00', true],
    ['2027-03-01T10:00', true],
    ['2025-12-31T10:00', false],
  ])('on %s the calendar is late: %s', (now, late) => {
    expect(calendarIsLate(at(now))).toBe(late);
  });
  it('counts the minutes of open hours only', () => {
    expect(workingMinutes(at('2026-11-20T17:00'), at('2026-11-23T10:00'))).toBe(120);
    expect(workingMinutes(at('2026-11-23T10:00'), at('2026-11-20T17:00'))).toBe(-120);
    expect(workingMinutes(at('2026-11-21T00:00'), at('2026-11-22T23:00'))).toBe(0);
  });
  it('adds up, and never falls due before work begins', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 2 * 86_400_000 }),
        (start, days, later) => {
          const due = dueAfter(start, days);
          expect(due.getTime()).toBeGreaterThanOrEqual(workBegins(start).getTime());
          expect(dueAfter(start, days + 1).getTime()).toBeGreaterThan(due.getTime());
          const middle = new Date(Math.ceil(start.getTime() / 60_000) * 60_000 + Math.floor(later / 60_000) * 60_000);
          const from = new Date(Math.ceil(start.getTime() / 60_000) * 60_000);
          const end = new Date(middle.getTime() + 3_600_000);
          expect(workingMinutes(from, middle) + workingMinutes(middle, end)).toBe(workingMinutes(from, end));
        },
      ),
      { numRuns: 60 },
    );
  });
});
