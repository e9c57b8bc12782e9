import type { JobPlace } from './rules.ts';

/** One production job for each token of each item. Pure. */
export function onePerToken(items: readonly { id: number; quantity: number }[]): JobPlace[] {
  return items.flatMap(({ id, quantity }) =>
    Array.from({ length: quantity }, (_, index) => ({ itemId: id, ordinal: index + 1 })),
  );
}
