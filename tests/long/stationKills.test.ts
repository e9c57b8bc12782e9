import { afterAll, beforeAll, expect, it } from 'vitest';
import { newNssSlot } from '../support/nss.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import { killPreparations } from '../station/support/killPreparations.ts';
import { killRounds } from '../station/support/killRounds.ts';
import { startFakeDesk, type FakeDesk } from '../station/support/startFakeDesk.ts';

let desk: FakeDesk;
beforeAll(async () => {
  desk = await startFakeDesk();
});
afterAll(() => desk.stop());

// The long form, with many more rounds, is tests/long/tokenKills.test.ts.
it.each([
  ['softhsm2', 'ec-p256', newSoftHsmSlot, 3, 120],
  ['nss', 'rsa2048', newNssSlot, 1, 400],
] as const)(
  'a slot process killed at random (%s, %s) ends with exactly one pair',
  async (_driver, algorithm, newSlot, rounds, spread) => {
    const seed = Date.now() % 100_000;
    const result = await killRounds(desk, { rounds, kills: 3, spread, algorithm, newSlot, seed });
    expect(result.converged + result.lost).toBe(rounds);
  },
  120_000,
);

it.each([
  ['softhsm2', newSoftHsmSlot, 2, 40],
  ['nss', newNssSlot, 1, 15],
] as const)(
  'a preparation killed at random (%s) ends with one blank of ours',
  async (_driver, newSlot, rounds, spread) => {
    const { blanks, spoiled } = await killPreparations({ rounds, newSlot, seed: Date.now() % 100_000, spread });
    expect(blanks + spoiled).toBe(rounds);
  },
  120_000,
);
