import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayText,
  instantOf,
  shanghaiDay,
  shanghaiMoment,
  shanghaiTime,
  weekdayOf,
} from '../../server/vocabulary/shanghai.ts';

describe('the clock on the wall in Shanghai', () => {
  it.each([
    ['2026-11-19T15:59:59.999Z', '2026-11-19', '2026-11-19 23:59:59', 3],
    ['2026-11-19T16:00:00.000Z', '2026-11-20', '2026-11-20 00:00:00', 4],
    ['2026-11-20T01:05:00.000Z', '2026-11-20', '2026-11-20 09:05:00', 4],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '2027-01-01 00:00:00', 4],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', '2028-02-29 00:00:00', 1],
    ['2026-02-28T16:00:00.000Z', '2026-03-01', '2026-03-01 00:00:00', 6],
    ['1970-01-01T00:00:00.000Z', '1970-01-01', '1970-01-01 08:00:00', 3],
    ['1969-12-28T15:59:59.000Z', '1969-12-28', '1969-12-28 23:59:59', 6],
  ])('at %s shows %s', (instant, day, time, weekday) => {
    const at = new Date(instant);
    expect([shanghaiDay(at), shanghaiTime(at), weekdayOf(shanghaiMoment(at).day)]).toEqual([day, time, weekday]);
  });

  it('is the one that the time zone database has, and leads back to the same moment', () => {
    const asIntl = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    const moments = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (at) => {
        const moment = shanghaiMoment(at);
        expect(dayText(moment.day)).toBe(asIntl.format(at));
        expect(instantOf(moment)).toEqual(at);
      }),
    );
  });
});
