import { afterAll, beforeAll, expect, it } from 'vitest';
import { drive } from '../domain/locks/support/drive.ts';
import { pairs } from '../domain/locks/support/pairs.ts';
import { openPairsDesk, type PairsDesk } from '../domain/locks/support/pairsDesk.ts';

/** Twenty in a usual run of the long tests; `LOCK_ROUNDS=100` for the whole matrix, a quarter of an hour. */
const ROUNDS = Number(process.env['LOCK_ROUNDS'] ?? 20);
let desk: PairsDesk;
beforeAll(async () => {
  desk = await openPairsDesk();
});
afterAll(() => desk.close());

it.each(pairs)(`$name, ${ROUNDS} times in either order`, async (pair) => {
  const { faults, done } = await drive(desk, pair, ROUNDS);
  expect(faults).toEqual([]);
  expect([...desk.breaches]).toEqual([]);
  expect(done).toBeGreaterThan(0);
});

it('no pair has met in a deadlock', async () => {
  expect(await desk.deadlocks()).toBe(0);
});
