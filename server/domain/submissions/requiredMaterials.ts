import type { MaterialKind } from '../../vocabulary/materialKinds.ts';
import type { SubjectKind } from '../../vocabulary/productKinds.ts';

export interface MaterialRule {
  kind: MaterialKind;
  required: boolean;
  condition: string;
  position: number;
}
export interface MaterialItem {
  id: number;
  position: number;
  withSeal: boolean;
  subjectKind: SubjectKind;
}
export interface MaterialSlot {
  kind: MaterialKind;
  itemId: number | null;
  itemPosition: number | null;
  required: boolean;
}

/** Papers only an organisation has; an individual who applies as himself sends none of them. */
const ofOrganizations: readonly MaterialKind[] = [
  'business_licence',
  'legal_representative_id',
  'authorisation_letter',
  'seal_specimen_form',
];

/** The pictures asked for, in order: one place each, for another person's certificate one place per item. Receipts belong to the payment. Pure. */
export function requiredMaterials(
  rules: readonly MaterialRule[],
  items: readonly MaterialItem[],
  { individual = false }: { individual?: boolean } = {},
): MaterialSlot[] {
  return [...rules]
    .sort((a, b) => a.position - b.position)
    .flatMap(({ kind, required, condition }): MaterialSlot[] => {
      if (individual && ofOrganizations.includes(kind)) return [];
      const slot = { kind, itemId: null, itemPosition: null, required };
      switch (condition) {
        case 'with_seal':
          return items.some((item) => item.withSeal) ? [slot] : [];
        case 'other_person':
          return items
            .filter((item) => item.subjectKind === 'person')
            .map((item) => ({ ...slot, itemId: item.id, itemPosition: item.position }));
        case 'bank_transfer':
          return [];
        default:
          return [slot];
      }
    });
}

export interface HeldMaterial {
  kind: MaterialKind;
  itemId: number | null;
  status: string;
}
export type SlotState = 'missing' | 'returned' | 'given';

/** How a place stands: a picture that was sent back does not fill it. */
export function slotState(slot: Pick<MaterialSlot, 'kind' | 'itemId'>, materials: readonly HeldMaterial[]): SlotState {
  const here = materials.filter((one) => one.kind === slot.kind && one.itemId === slot.itemId);
  if (here.some((one) => one.status === 'uploaded' || one.status === 'accepted')) return 'given';
  return here.some((one) => one.status === 'returned') ? 'returned' : 'missing';
}
