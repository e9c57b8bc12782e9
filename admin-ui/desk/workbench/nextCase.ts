import { isHeldByOther } from '@vocabulary/claims.ts';
import type { ApplicationRow } from '@presenters/application.ts';

/**
 * The case to open after (or before) this one: the next in the queue that nobody else has claimed; at the end of
 * the queue, the first one that is left.
 */
export function neighbour(
  queue: readonly ApplicationRow[],
  id: number | null,
  direction: 1 | -1,
  me: number | null,
  now = Date.now(),
): ApplicationRow | null {
  const at = queue.findIndex((one) => one.id === id);
  const rest =
    direction === 1
      ? [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))]
      : [...queue.slice(0, Math.max(0, at)).toReversed(), ...queue.slice(at + 1).toReversed()];
  return rest.find((one) => one.id !== id && !heldByOther(one, me, now)) ?? null;
}

export function heldByOther(
  row: Pick<ApplicationRow, 'assigneeId' | 'leaseUntil'>,
  me: number | null,
  now = Date.now(),
): boolean {
  return isHeldByOther(me, row) && row.leaseUntil !== null && new Date(row.leaseUntil).getTime() > now;
}
