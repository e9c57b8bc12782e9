import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../server/lib/canonicalJson.ts';
import { newDataKey, unwrapDataKey } from '../../server/lib/dataKeys.ts';
import { newCrockford, normalizeCrockford } from '../../server/lib/ids.ts';
import { maskIdNumber, maskPhone } from '../../server/lib/mask.ts';
import { formatFen } from '../../server/lib/money.ts';
import { openBytes, openText, sealBytes, sealText } from '../../server/lib/seal.ts';
import { normalizeMobile } from '../../server/vocabulary/text/mobile.ts';

const key = randomBytes(32);

describe('sealing', () => {
  it('opens what was sealed for the same place, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (plain, place) => {
        const blob = sealBytes(key, Buffer.from(plain), place);
        expect(openBytes(key, blob, place).equals(Buffer.from(plain))).toBe(true);
        expect(() => openBytes(key, blob, `${place}!`)).toThrow(/authenticate/);
      }),
    );
  });
  it('sees one changed bit anywhere', () => {
    const blob = sealText(key, '身份证号', 'person.document');
    for (let at = 0; at < blob.length; at += 1) {
      const bent = Buffer.from(blob);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(() => openText(key, bent, 'person.document')).toThrow(/authenticate|version/);
    }
  });
  it('wraps a data key that only the same environment opens', () => {
    const made = newDataKey(key, 'YX1');
    const row = { number: 'YX1', dataKeyWrapped: made.wrapped };
    expect(unwrapDataKey(key, row).equals(made.key)).toBe(true);
    expect(() => unwrapDataKey(randomBytes(32), row)).toThrow(/authenticate/);
    expect(() => unwrapDataKey(key, { ...row, number: 'YX2' })).toThrow(/authenticate/);
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });
});

describe('what people type and read', () => {
  it.each([
    ['+86 139 0000 1234', '13900001234'],
    ['86-13900001234', '13900001234'],
    ['１３９００００１２３４', '13900001234'],
    ['12900001234', null],
    ['1390000123', null],
    ['059188001801', null],
  ])('phone %s → %s', (typed, meant) => {
    expect(normalizeMobile(typed)).toBe(meant);
  });
  it('reads a code as Crockford means it', () => {
    fc.assert(
      fc.property(fc.constant(0), () => {
        const code = newCrockford(8);
        expect(normalizeCrockford(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)).toBe(code);
      }),
      { numRuns: 50 },
    );
    expect(normalizeCrockford('oil0-1234')).toBe('01101234');
  });
  it('shows three and two of an identity number, three and four of a phone', () => {
    expect(maskIdNumber('110101188808080010')).toBe('110*************10');
    expect(maskPhone('13900001234')).toBe('139****1234');
    expect(maskIdNumber('123')).toBe('***');
  });
  it.each([
    [58000, '¥580.00'],
    [0, '¥0.00'],
    [-1234567, '-¥12,345.67'],
    [5, '¥0.05'],
  ])('%i fen → %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });
});
