import { expect } from 'vitest';
import { SlotHandle } from '../../../server/station/slot/SlotHandle.ts';
import { SlotError } from '../../../server/station/slot/slotMessages.ts';
import { anyMoment } from '../../support/anyMoment.ts';
import type { SoftSlot } from '../../support/tokenDirectory.ts';
import { seeded } from './killRounds.ts';
import { pin } from './newBench.ts';

/**
 * Blanks whose preparation is SIGKILLed twice at random moments and then pressed again: each must end as one blank with
 * our label and transport PIN. The one other end allowed is SoftHSM's known loss of the SO PIN (killed while it rewrote
 * token.object): then the token must be called spoiled.
 * @returns kills that fell into a running preparation, and both ends
 */
export async function killPreparations(wish: {
  rounds: number;
  newSlot: () => SoftSlot;
  seed: number;
  spread: number;
}): Promise<{ kills: number; blanks: number; spoiled: number }> {
  const random = seeded(wish.seed);
  let kills = 0;
  let blanks = 0;
  let spoiled = 0;
  for (let round = 0; round < wish.rounds; round += 1) {
    const slot = wish.newSlot();
    const where = `round ${round} of seed ${wish.seed}`;
    const handle = new SlotHandle(
      '槽位',
      { driver: slot.driver, directory: slot.directory, env: slot.env },
      () => undefined,
    );
    const prepare = () =>
      handle.process.ask('prepareBlank', {
        label: `YX-${round}`,
        soPin: pin('87654321'),
        transportPin: pin('24681357'),
      });
    try {
      for (let kill = 0; kill < 2; kill += 1) {
        await handle.look();
        const ended = prepare().then(
          () => true,
          () => false,
        );
        await anyMoment(random() * wish.spread);
        handle.process.kill();
        if (!(await ended)) kills += 1;
      }
      const reading = await prepare().catch((error: unknown) =>
        error instanceof SlotError ? error.fault : Promise.reject(error),
      );
      if ('kind' in reading) {
        expect(reading, where).toEqual({ kind: 'refusal', reason: 'token_spoiled', detail: '' });
        spoiled += 1;
        continue;
      }
      expect(reading, where).toMatchObject({ initialized: true, userPinSet: true, blank: true });
      expect((await handle.readTwice())?.first.serial, where).toBe(reading.serial);
      await handle.process.ask('logIn', { serial: reading.serial, pin: pin('24681357'), lastTryConfirmed: false });
      blanks += 1;
    } finally {
      handle.stop();
      slot.discard();
    }
  }
  return { kills, blanks, spoiled };
}
