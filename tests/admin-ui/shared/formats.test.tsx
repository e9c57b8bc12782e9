import { render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatInstant, sameDay } from '../../../admin-ui/shared/format/dateTime.ts';
import { GroupedCode } from '../../../admin-ui/shared/format/GroupedCode.tsx';
import { groupCode, isMobile } from '../../../admin-ui/shared/format/groupCode.ts';
import { formatMoney, parseYuan } from '../../../admin-ui/shared/format/money.ts';
import { timeLeft } from '../../../admin-ui/shared/format/timeLeft.ts';

describe('dates', () => {
  it('are told in the desk’s zone, not the browser’s', () => {
    expect(formatDateTime('2026-11-20T16:05:09Z')).toBe('2026-11-21 00:05');
    expect(formatInstant('2026-11-20T16:05:09Z')).toBe('2026-11-21 00:05:09');
    expect(formatDate('2026-11-20T15:59:59Z')).toBe('2026-11-20');
    expect(sameDay('2026-11-20T15:59:59Z', '2026-11-20T16:00:00Z')).toBe(false);
  });

  it('say nothing rather than nonsense', () => {
    expect([formatDateTime(null), formatDateTime(undefined), formatDateTime('never')]).toEqual(['—', '—', '—']);
  });
});

describe('money', () => {
  it('is written with two decimals and thousands', () => {
    expect([formatMoney(58000), formatMoney(5), formatMoney(-123456789), formatMoney(0)]).toEqual([
      '¥580.00',
      '¥0.05',
      '-¥1,234,567.89',
      '¥0.00',
    ]);
  });

  it('typed as it is written comes back to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        expect(parseYuan(formatMoney(fen))).toBe(fen);
      }),
    );
  });

  it('forgives width and signs but no third decimal', () => {
    expect([
      parseYuan('５８０'),
      parseYuan('￥1,580.5元'),
      parseYuan('580.005'),
      parseYuan('-1'),
      parseYuan(''),
    ]).toEqual([58000, 158050, null, null, null]);
  });
});

describe('long numbers', () => {
  it('are grouped as they are read aloud', () => {
    expect(groupCode('91350100M000100Y43')).toEqual(['9135', '0100', 'M000', '100Y', '43']);
    expect(['13500001234', '135****1234', '0591-88018013', '059188018013', '010-1800'].map(isMobile)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(groupCode('135****1234')).toEqual(['135', '****', '1234']);
  });

  it('are copied ungrouped', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'0123456789ABCXY*') }), (code) => {
        const { container, unmount } = render(<GroupedCode code={code} />);
        expect(container.textContent).toBe(code);
        unmount();
      }),
      { numRuns: 30 },
    );
  });
});

describe('working time left', () => {
  it('turns amber two hours before, red after', () => {
    expect(timeLeft(541)).toEqual({ tone: 'waiting', unit: 'days', amount: 1, late: false });
    expect(timeLeft(121)).toEqual({ tone: 'waiting', unit: 'hours', amount: 2, late: false });
    expect(timeLeft(80)).toEqual({ tone: 'due', unit: 'hours', amount: 1, late: false });
    expect(timeLeft(0)).toEqual({ tone: 'due', unit: 'minutes', amount: 1, late: false });
    expect(timeLeft(-30)).toEqual({ tone: 'late', unit: 'minutes', amount: 30, late: true });
    expect(timeLeft(-1000)).toEqual({ tone: 'late', unit: 'days', amount: 2, late: true });
    expect(timeLeft(null)).toBeNull();
  });

  it('has passed in the evening of the day it was due', () => {
    const evening = Date.parse('2026-11-20T12:00:00Z');
    expect(timeLeft(0, '2026-11-20T10:00:00Z', evening)).toMatchObject({ unit: 'passed', late: true });
    expect(timeLeft(0, '2026-11-20T13:00:00Z', evening)).toMatchObject({ unit: 'minutes', late: false });
    expect(timeLeft(-30, '2026-11-20T10:00:00Z', evening)).toMatchObject({ unit: 'minutes', amount: 30, late: true });
  });
});
