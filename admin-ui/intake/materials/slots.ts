import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { materialFacts } from '@vocabulary/materialFacts.ts';
import type { MaterialKind } from '@vocabulary/materialKinds.ts';

export type Slot = IntakeApplication['slots'][number];

/** Anchor of a place on the page. */
export function slotId({ kind, itemPosition }: Pick<Slot, 'kind' | 'itemPosition'>): string {
  return itemPosition === null ? kind : `${kind}-${itemPosition}`;
}

/** Whether something is still to be sent for this place. */
export function needsPicture(slot: Pick<Slot, 'required' | 'materials'>): boolean {
  return slot.required && !slot.materials.some((one) => one.status === 'uploaded' || one.status === 'accepted');
}

/** Printed, signed and stamped by the applicant; all others are documents he has at hand and can photograph at once. */
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
