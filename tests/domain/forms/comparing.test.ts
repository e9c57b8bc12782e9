import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPaths } from '../../../server/domain/forms/changedPaths.ts';
import { nameSkeleton } from '../../../server/domain/forms/nameSkeleton.ts';

describe('comparing', () => {
  it('finds no difference between a value and its copy, and every changed leaf by its path', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        expect(changedPaths(value, structuredClone(value))).toEqual([]);
      }),
    );
    expect(changedPaths({ a: { b: 1, c: [1, 2] }, d: null }, { a: { b: 2, c: [1, 3] }, d: { e: 1 } })).toEqual([
      'a.b',
      'a.c.1',
      'd',
    ]);
  });

  it('takes names that look the same for the same, and no others', () => {
    const same = [
      '云汉建设（福州）有限公司',
      '雲漢建設(福州)有限公司',
      '云汉建设 福州 有限公司',
      '云汉建设·福州有限公司',
    ].map(nameSkeleton);
    expect(new Set(same).size).toBe(1);
    expect(nameSkeleton('ＡＢＣ贸易')).toBe(nameSkeleton('abc 贸易'));
    expect(nameSkeleton('云汉建设有限公司')).not.toBe(nameSkeleton('云汗建设有限公司'));
  });
});
