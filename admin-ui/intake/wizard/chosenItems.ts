import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import type { ChosenItem } from '../api/calls.ts';

/**
 * The Idempotency-Key of the present choice: pressing the button again repeats the
 * request, another choice is a new one.
 */
export function keyFor(kept: { wish: string; key: string }, projectId: number, chosen: readonly ChosenItem[]): string {
  const wish = JSON.stringify([projectId, chosen]);
  if (kept.wish !== wish)
    Object.assign(kept, { wish, key: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}` });
  return kept.key;
}

/** What was chosen: of a product for persons, each person has an item of his own. */
export function chosenItemsOf(application: IntakeApplication | null): ChosenItem[] {
  const totals = new Map<number, number>();
  for (const { productId, quantity } of application?.items ?? [])
    totals.set(productId, (totals.get(productId) ?? 0) + quantity);
  return [...totals].map(([productId, quantity]) => ({ productId, quantity }));
}
