import { materialFacts } from '../../vocabulary/materialFacts.ts';
import type { MaterialCondition, MaterialKind } from '../../vocabulary/materialKinds.ts';
import type { SubjectKind } from '../../vocabulary/productKinds.ts';

export interface MaterialRule {
  kind: MaterialKind;
  required: boolean;
  condition: MaterialCondition;
  position: number;
}
export interface MaterialItem {
  id: number;
  position: number;
  withSeal: boolean;
  subjectKind: SubjectKind;
  /** The holder is the agent, whose ID is asked for anyway. */
  heldByAgent?: boolean;
}
export interface MaterialSlot {
  kind: MaterialKind;
  itemId: number | null;
  itemPosition: number | null;
  required: boolean;
}

type Place = Omit<MaterialSlot, 'itemId' | 'itemPosition'>;
const once = (place: Place): MaterialSlot[] => [{ ...place, itemId: null, itemPosition: null }];

/** The places for pictures, for each condition under which a rule asks for them. */
const placesOf: Readonly<Record<MaterialCondition, (place: Place, items: readonly MaterialItem[]) => MaterialSlot[]>> =
  {
    always: once,
    with_seal: (place, items) => (items.some((item) => item.withSeal) ? once(place) : []),
    other_person: (place, items) =>
      items
        .filter((item) => item.subjectKind === 'person' && !item.heldByAgent)
        .map((item) => ({ ...place, itemId: item.id, itemPosition: item.position })),
    bank_transfer: () => [],
  };

/**
 * The places the rules ask pictures for, in order: one per kind, or for other persons' certificates one per item.
 * Receipts are not among them: they belong to the payment. Pure.
 */
export function requiredMaterials(
  rules: readonly MaterialRule[],
  items: readonly MaterialItem[],
  { individual = false }: { individual?: boolean } = {},
): MaterialSlot[] {
  return [...rules]
    .sort((a, b) => a.position - b.position)
    .filter(({ kind }) => !(individual && materialFacts[kind].ofOrganization))
    .flatMap(({ kind, required, condition }) => placesOf[condition]({ kind, required }, items));
}

export interface HeldMaterial {
  kind: MaterialKind;
  itemId: number | null;
  status: string;
}
export type MaterialSlotState = 'missing' | 'returned' | 'given';

/** The state of a place. A picture that was sent back does not fill it. */
export function slotState(
  slot: Pick<MaterialSlot, 'kind' | 'itemId'>,
  materials: readonly HeldMaterial[],
): MaterialSlotState {
  const here = materials.filter((one) => one.kind === slot.kind && one.itemId === slot.itemId);
  if (here.some((one) => one.status === 'uploaded' || one.status === 'accepted')) return 'given';
  return here.some((one) => one.status === 'returned') ? 'returned' : 'missing';
}
