import type { FormFault } from '../../vocabulary/formFaults.ts';
import type { ProductKind, SubjectKind } from '../../vocabulary/productKinds.ts';

export interface ChosenItem {
  productId: number;
  quantity: number;
}
export interface OfferedProduct {
  id: number;
  name: string;
  kind: ProductKind;
  subjectKind: SubjectKind;
  mandatoryGroup: string | null;
}

/**
 * What is wrong with a choice of products. The bidder's certificate is not needed when the legal representative bids in
 * person. Pure.
 */
export function chosenItemFaults(offered: readonly OfferedProduct[], chosen: readonly ChosenItem[]): FormFault[] {
  const faults: FormFault[] = [];
  if (chosen.length === 0) faults.push({ path: 'items', code: 'no_items' });
  if (chosen.some(({ quantity }) => quantity < 1 || quantity > 50)) faults.push({ path: 'items', code: 'quantity' });
  const ids = new Set(chosen.map(({ productId }) => productId));
  if (ids.size !== chosen.length || chosen.some(({ productId }) => !offered.some((one) => one.id === productId)))
    faults.push({ path: 'items', code: 'no_items' });
  const groups = new Set(
    offered.filter((one) => ids.has(one.id) && one.mandatoryGroup !== null).map((one) => one.mandatoryGroup),
  );
  for (const group of groups) {
    const lacking = offered.filter(
      (one) => one.mandatoryGroup === group && one.kind !== 'bidder_seal' && !ids.has(one.id),
    );
    if (lacking.length > 0)
      faults.push({
        path: 'items',
        code: 'mandatory_group',
        values: { field: lacking.map((one) => one.name).join(', ') },
      });
  }
  return faults;
}

/**
 * One row for each certificate of a person, because each names its own holder; for all others one row per product, with
 * its quantity.
 */
export function itemRows(
  offered: readonly OfferedProduct[],
  chosen: readonly ChosenItem[],
): { productId: number; quantity: number }[] {
  return chosen.flatMap(({ productId, quantity }) => {
    const perPerson = offered.find((one) => one.id === productId)?.subjectKind === 'person';
    return perPerson ? Array.from({ length: quantity }, () => ({ productId, quantity: 1 })) : [{ productId, quantity }];
  });
}
