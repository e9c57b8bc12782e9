import { describe, expect, it } from 'vitest';
import { noticeFault, readDays } from '../../server/vocabulary/holidayNotice.ts';

describe('days of a notice', () => {
  it.each([
    ['2月5日（周五）至2月7日（周日）', ['2027-02-05', '2027-02-06', '2027-02-07']],
    ['4月5日（星期一）、5月1日', ['2027-04-05', '2027-05-01']],
    ['2027-05-01 至 2027-05-03', ['2027-05-01', '2027-05-02', '2027-05-03']],
    ['2027/5/1~5/2\n2027.6.9', ['2027-05-01', '2027-05-02', '2027-06-09']],
    ['2026年12月31日至2027年1月1日', ['2026-12-31', '2027-01-01']],
    ['２月５日', ['2027-02-05']],
    ['2月5日、2月5日', ['2027-02-05']],
    ['', []],
  ])('%s', (text, days) => {
    expect(readDays(text, 2027)).toEqual({ days, rest: '' });
  });

  it.each(['2月30日', '13-01', '春节', '2月11日至5日', '2月1日至4月1日'])('%s is not read as days', (text) => {
    expect(readDays(text, 2027)).toMatchObject({ days: [] });
    expect(readDays(text, 2027).rest).not.toBe('');
  });
});

it('what is no day is left over, to be shown', () => {
  expect(readDays('2月5日至7日，共3天', 2027).rest).toBe('共3天');
});

describe('a notice', () => {
  const good = { year: 2027, daysOff: ['2026-12-31', '2027-02-05', '2027-02-06'], makeUpDays: ['2027-02-20'] };
  it('names days off, and weekend days on which work is done, of its year or of the December before', () => {
    expect(noticeFault(good)).toBeNull();
    expect(noticeFault({ ...good, makeUpDays: [] })).toBeNull();
  });
  it.each([
    ['empty', { daysOff: [] }, '2027'],
    ['outside_year', { daysOff: ['2028-01-01'] }, '2028-01-01'],
    ['outside_year', { daysOff: ['2026-11-30'] }, '2026-11-30'],
    ['twice', { makeUpDays: ['2027-02-06'] }, '2027-02-06'],
    ['not_weekend', { makeUpDays: ['2027-02-19'] }, '2027-02-19'],
  ])('%s', (code, part, day) => {
    expect(noticeFault({ ...good, ...part })).toEqual({ code, day });
  });
});
