import { afterAll, beforeAll, expect, it } from 'vitest';
import { drive } from '../domain/locks/support/drive.ts';
import { pairs } from '../domain/locks/support/pairs.ts';
import { openPairsDesk, type PairsDesk } from '../domain/locks/support/pairsDesk.ts';

const ROUNDS = 100;
let desk: PairsDesk;
beforeAll(async () => {
  desk = await openPairsDesk();
});
afterAll(() => desk.close());

it.each(pairs)('$name, a hundred times in either order', async (pair) => {
  const { faults, done } = await drive(desk, pair, ROUNDS);
  expect(faults).toEqual([]);
  expect([...desk.breaches]).toEqual([]);
  expect(done).toBeGreaterThan(0);
});

it('no pair has met in a deadlock', async () => {
  expect(await desk.deadlocks()).toBe(0);
});
