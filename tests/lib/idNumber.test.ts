import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumberCheckCharacter, idNumberFault } from '../../server/lib/idNumber.ts';
import { foldHyphened } from '../../server/vocabulary/text/foldText.ts';

const today = new Date('2026-11-20T00:00:00Z');
const valid = fc
  .tuple(
    fc.integer({ min: 1800, max: 1899 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([year, month, day, order]) => {
    const born = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
    const text = `110101${born}${String(order).padStart(3, '0')}`;
    return text + idNumberCheckCharacter(text);
  });

describe('idNumberFault (GB 11643-1999)', () => {
  it.each(['11010519491231002X', '440524188001010014', '110101188808080010'])('takes %s', (number) => {
    expect(idNumberFault(number, today)).toBeNull();
  });
  it.each([
    ['110101190002290019', 'birth_date'],
    ['11010118880808001', 'length'],
    ['1101011888080800X0', 'symbol'],
    ['110101188808080011', 'check'],
    ['110101299901010010', 'future'],
  ])('refuses %s: %s', (number, fault) => {
    expect(idNumberFault(number, today)).toBe(fault);
  });
  it('sees every single wrong digit', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (number, at, other) => {
        fc.pre(number.charAt(at) !== String(other));
        expect(idNumberFault(number.slice(0, at) + other + number.slice(at + 1), today)).not.toBeNull();
      }),
    );
  });
  it('sees every exchange of neighbours', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 15 }), (number, at) => {
        fc.pre(number.charAt(at) !== number.charAt(at + 1));
        expect(
          idNumberFault(number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2), today),
        ).not.toBeNull();
      }),
    );
  });
  it('reads full-width digits and a small x', () => {
    expect(foldHyphened('１1010519491231002x')).toBe('11010519491231002X');
  });
});
