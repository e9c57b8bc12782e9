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
  ['softhsm2', 'ec-p256', newSoftHsmSlot, 40, 120],
  ['softhsm2', 'rsa2048', newSoftHsmSlot, 20, 500],
  ['nss', 'rsa2048', newNssSlot, 15, 400],
  ['nss', 'ec-p256', newNssSlot, 15, 120],
] as const)('kill matrix %s %s: every job ends as one pair, or stands still before a lost token', async (driver, algorithm, newSlot, rounds, spread) => {
  const seed = Date.now() % 100_000;
  const result = await killRounds(desk, { rounds, kills: 5, spread, algorithm, newSlot, seed });
  console.log(JSON.stringify({ driver, algorithm, seed, rounds, ...result }));
  expect(result.converged + result.lost).toBe(rounds);
  expect(result.kills).toBeGreaterThan(rounds);
});

it.each([['softhsm2', newSoftHsmSlot, 40], ['nss', newNssSlot, 15]] as const)('preparations killed at random: %s', async (driver, newSlot, rounds) => {
  const seed = Date.now() % 100_000;
  const kills = await killPreparations({ rounds, newSlot, seed, spread: 40 });
  console.log(JSON.stringify({ driver, seed, rounds, kills }));
  expect(kills).toBeGreaterThan(rounds / 2);
});
