import { afterAll, beforeAll, expect, it } from 'vitest';
import { killPreparations } from '../station/support/killPreparations.ts';
import { killRounds } from '../station/support/killRounds.ts';
import { startFakeDesk, type FakeDesk } from '../station/support/startFakeDesk.ts';
import { newNssSlot } from '../support/nss.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';

let desk: FakeDesk;
beforeAll(async () => {
  desk = await startFakeDesk();
});
afterAll(() => desk.stop());

it.each([
  ['softhsm2', 'ec-p256', newSoftHsmSlot, 30, 120],
  ['softhsm2', 'rsa2048', newSoftHsmSlot, 15, 500],
  ['nss', 'rsa2048', newNssSlot, 10, 400],
  ['nss', 'ec-p256', newNssSlot, 10, 120],
] as const)(
  'kill matrix %s %s: every job ends as one pair, or stands still before a lost token',
  async (driver, algorithm, newSlot, rounds, spread) => {
    const seed = Date.now() % 100_000;
    const result = await killRounds(desk, { rounds, kills: 5, spread, algorithm, newSlot, seed });
    console.log(JSON.stringify({ driver, algorithm, seed, rounds, ...result }));
    expect(result.converged + result.lost).toBe(rounds);
    expect(result.kills).toBeGreaterThan(0);
  },
);

it.each([
  ['softhsm2', newSoftHsmSlot, 25, 40],
  ['nss', newNssSlot, 8, 15],
] as const)('preparations killed at random: %s', async (driver, newSlot, rounds, spread) => {
  const seed = Date.now() % 100_000;
  const result = await killPreparations({ rounds, newSlot, seed, spread });
  console.log(JSON.stringify({ driver, seed, rounds, ...result }));
  expect(result.blanks + result.spoiled).toBe(rounds);
  expect(result.kills).toBeGreaterThan(0);
});
