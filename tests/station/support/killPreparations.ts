import { expect } from 'vitest';
import { SlotHandle } from '../../../server/station/slot/SlotHandle.ts';
import type { SoftSlot } from '../../support/tokenDirectory.ts';
import { seeded } from './killRounds.ts';
import { pin } from './newBench.ts';

/**
 * Blanks whose preparation is SIGKILLed twice at random moments and then pressed again: each must end as one blank with
 * our label and transport PIN. @returns how many kills fell into a running preparation
 */
export async function killPreparations(wish: { rounds: number; newSlot: () => SoftSlot; seed: number; spread: number }): Promise<number> {
  const random = seeded(wish.seed);
  let kills = 0;
  for (let round = 0; round < wish.rounds; round += 1) {
    const slot = wish.newSlot();
    const where = `round ${round} of seed ${wish.seed}`;
    const handle = new SlotHandle('槽位', { driver: slot.driver, directory: slot.directory, env: slot.env }, () => undefined);
    const prepare = () => handle.process.ask('prepareBlank', { label: `YX-${round}`, soPin: pin('87654321'), transportPin: pin('24681357') });
    try {
      for (let kill = 0; kill < 2; kill += 1) {
        await handle.look();
        const ended = prepare().then(() => true, () => false);
        await new Promise((resolve) => setTimeout(resolve, random() * wish.spread));
        handle.process.kill();
        if (!(await ended)) kills += 1;
      }
      const reading = await prepare();
      expect(reading, where).toMatchObject({ initialized: true, userPinSet: true, blank: true });
      expect((await handle.readTwice())?.first.serial, where).toBe(reading.serial);
      await handle.process.ask('logIn', { serial: reading.serial, pin: pin('24681357'), lastTryConfirmed: false });
    } finally {
      handle.stop();
      slot.discard();
    }
  }
  return kills;
}
