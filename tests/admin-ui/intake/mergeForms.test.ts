import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeForms, withLeaf } from '../../../admin-ui/intake/wizard/mergeForms.ts';
import { leafOf } from '../../../server/vocabulary/form/formLeaves.ts';

const form = fc.record({
  a: fc.string(),
  b: fc.record({ c: fc.string(), d: fc.string() }),
  e: fc.array(fc.record({ f: fc.string() }), { maxLength: 2 }),
});

describe('merging two tabs', () => {
  it('takes the only one that was changed, whichever it was, without a conflict', () => {
    fc.assert(
      fc.property(form, form, (base, other) => {
        expect(mergeForms(base, other, base)).toEqual({ merged: other, conflicts: [] });
        expect(mergeForms(base, base, other)).toEqual({ merged: other, conflicts: [] });
      }),
    );
  });

  it('keeps what both changed to the same, and loses no change of either side', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        const { merged, conflicts } = mergeForms(base, mine, theirs);
        expect(mergeForms(base, mine, mine).conflicts).toEqual([]);
        for (const path of ['a', 'b.c', 'b.d']) {
          const [was, here, there, now] = [base, mine, theirs, merged].map((one) => leafOf(one, path));
          const conflict = conflicts.some((one) => one.path === path);
          expect(conflict).toBe(here !== there && was !== here && was !== there);
          expect(now).toBe(was === here ? there : here);
        }
      }),
    );
  });

  it('reports a field that both changed, with both texts', () => {
    const base = { organization: { name: '', uscc: '' } };
    const mine = { organization: { name: '甲', uscc: '1' } };
    const theirs = { organization: { name: '乙', uscc: '' } };
    expect(mergeForms(base, mine, theirs)).toEqual({
      merged: { organization: { name: '甲', uscc: '1' } },
      conflicts: [{ path: 'organization.name', mine: '甲', theirs: '乙' }],
    });
  });

  it('changes one leaf and leaves the original alone', () => {
    const before = { subjects: [{ name: '' }, { name: '' }], x: { y: 1 } };
    const after = withLeaf(before, 'subjects.1.name', '叶扶疏');
    expect(after).toEqual({ subjects: [{ name: '' }, { name: '叶扶疏' }], x: { y: 1 } });
    expect(before.subjects[1]!.name).toBe('');
    expect(after.x).toBe(before.x);
  });
});
