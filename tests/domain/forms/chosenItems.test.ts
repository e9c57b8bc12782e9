import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenItemFaults, itemRows, type OfferedProduct } from '../../../server/domain/applications/chosenItems.ts';

describe('choosing products', () => {
  const product = (
    id: number,
    kind: OfferedProduct['kind'],
    mandatoryGroup: string | null,
    subjectKind: OfferedProduct['subjectKind'] = 'organization',
  ): OfferedProduct => ({ id, name: `product ${id}`, kind, subjectKind, mandatoryGroup });
  const three = [
    product(1, 'organization_seal', 'g'),
    product(2, 'legal_representative_seal', 'g', 'legal_representative'),
    product(3, 'bidder_seal', 'g', 'person'),
    product(4, 'professional_seal', null, 'person'),
  ];
  const codes = (...ids: number[]) =>
    chosenItemFaults(
      three,
      ids.map((productId) => ({ productId, quantity: 1 })),
    ).map((one) => one.code);

  it('asks for a mandatory group together, but for the bidder only when there is one', () => {
    expect(codes(1, 2, 3)).toEqual([]);
    expect(codes(1, 2)).toEqual([]);
    expect(codes(1)).toEqual(['mandatory_group']);
    expect(codes(4)).toEqual([]);
    expect(codes()).toEqual(['no_items']);
  });

  it('keeps the number of tokens whatever is chosen', () => {
    const chosen = fc.uniqueArray(
      fc.record({ productId: fc.constantFrom(1, 2, 3, 4), quantity: fc.integer({ min: 1, max: 50 }) }),
      { selector: (one) => one.productId },
    );
    fc.assert(
      fc.property(chosen, (items) => {
        const rows = itemRows(three, items);
        expect(rows.reduce((sum, row) => sum + row.quantity, 0)).toBe(
          items.reduce((sum, one) => sum + one.quantity, 0),
        );
        expect(rows.filter((row) => row.productId >= 3).every((row) => row.quantity === 1)).toBe(true);
      }),
    );
  });
});
