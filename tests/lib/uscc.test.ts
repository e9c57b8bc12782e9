import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationCodeCheck, usccCheckCharacter, usccFault } from '../../server/lib/uscc.ts';
import { foldCode } from '../../server/vocabulary/text/foldText.ts';

const SYMBOLS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const body = fc
  .array(fc.constantFrom(...SYMBOLS), { minLength: 15, maxLength: 15 })
  .map((rest) => `91${rest.join('')}`);
const valid = body.map((text) => text + usccCheckCharacter(text));

describe('usccFault (GB 32100-2015)', () => {
  it.each([
    '91350100M000100Y43',
    '91610113071293373N',
    '91360108MA3619LR2Q',
    '91110000802100433B',
    '914403001922038216',
    '91330100799655058B',
    '91110108551385082Q',
    '911101080000003850',
  ])('takes %s', (code) => {
    expect(usccFault(code)).toBeNull();
  });
  it.each([
    ['91350100M000100Y4Z', 'symbol'],
    ['915000000000000000', 'check'],
    ['91350100M000100Y4', 'length'],
    ['91350100I000100Y43', 'symbol'],
    ['94350100M000100Y43', 'body_class'],
    ['91350100M000100Y44', 'check'],
  ])('refuses %s: %s', (code, fault) => {
    expect(usccFault(code)).toBe(fault);
  });
  it('sees every single wrong character', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 2, max: 17 }), fc.constantFrom(...SYMBOLS), (code, at, other) => {
        fc.pre(code.charAt(at) !== other);
        expect(usccFault(code.slice(0, at) + other + code.slice(at + 1))).not.toBeNull();
      }),
    );
  });
  it('sees every exchange of neighbours', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 2, max: 16 }), (code, at) => {
        fc.pre(code.charAt(at) !== code.charAt(at + 1));
        expect(
          usccFault(code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)),
        ).not.toBeNull();
      }),
    );
  });
  it('takes full-width, spaced and lower-case writing for what it means', () => {
    expect(foldCode('９１35 0100-m000100y43')).toBe('91350100M000100Y43');
  });
});

describe('organizationCodeCheck (GB 11714)', () => {
  it.each([
    ['07129337', '3'],
    ['MA3619LR', '2'],
    ['M000100Y', '4'],
    ['D2143569', 'X'],
    ['35353550', '2'],
  ])('%s → %s', (code, check) => {
    expect(organizationCodeCheck(code)).toBe(check);
  });
});
