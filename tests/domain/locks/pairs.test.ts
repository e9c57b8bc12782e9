import { afterAll, beforeAll, expect, it } from 'vitest';
import { drive } from './support/drive.ts';
import { pairs } from './support/pairs.ts';
import { openPairsDesk, type PairsDesk } from './support/pairsDesk.ts';

const ROUNDS = 4;
let desk: PairsDesk;
beforeAll(async () => {
  desk = await openPairsDesk();
});
afterAll(() => desk.close());

it.each(pairs)('$name: nobody is answered with a fault, and the application is locked first', async (pair) => {
  const { faults, done } = await drive(desk, pair, ROUNDS);
  expect(faults).toEqual([]);
  expect([...desk.breaches]).toEqual([]);
  expect(done).toBeGreaterThan(0);
});

it('no pair has met in a deadlock', async () => {
  expect(await desk.deadlocks()).toBe(0);
});
