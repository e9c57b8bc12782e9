import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { materialFacts } from '@vocabulary/materialFacts.ts';
import type { MaterialKind } from '@vocabulary/materialKinds.ts';

export type Slot = IntakeApplication['slots'][number];

/** Anchor of a material on the page. */
export function slotId({ kind, itemPosition }: Pick<Slot, 'kind' | 'itemPosition'>): string {
  return itemPosition === null ? kind : `${kind}-${itemPosition}`;
}

/** Whether a picture is still missing for this material. */
export function needsPicture(slot: Pick<Slot, 'required' | 'materials'>): boolean {
  return slot.required && !slot.materials.some((one) => one.status === 'uploaded' || one.status === 'accepted');
}

/**
 * True for forms that the applicant prints, signs and stamps; all others are
 * documents that can be photographed at once.
 */
export function isForm(kind: MaterialKind): boolean {
  return materialFacts[kind].form;
}

/** The licence first, then the other documents, then the forms, each in the project's order. */
export function inReadingOrder(slots: readonly Slot[]): { documents: Slot[]; forms: Slot[] } {
  const documents = slots.filter((slot) => !isForm(slot.kind));
  return {
    documents: [
      ...documents.filter((slot) => slot.kind === 'business_licence'),
      ...documents.filter((slot) => slot.kind !== 'business_licence'),
    ],
    forms: slots.filter((slot) => isForm(slot.kind)),
  };
}
