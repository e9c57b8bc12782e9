import { expect, it } from 'vitest';
import { Inbox } from '../../server/station/Inbox.ts';
import { waitForAnother } from '../../server/station/tokenWait.ts';
import type { TokenReading } from '../../server/vocabulary/tokenReading.ts';

const token = (serial: string, label = ''): TokenReading => ({
  serial,
  label,
  model: 'x',
  manufacturer: 'x',
  blank: true,
  initialized: serial !== '',
  userPinSet: false,
  pinState: 'ok',
  freeMemory: null,
});

/** The slot at each look; how many looks it took until the wait was over, or null when the readings ran out before. */
async function looksUntilAnother(refused: string | null, readings: (TokenReading | null)[]): Promise<number | null> {
  let looks = 0;
  const inbox = new Inbox();
  const slot = {
    look: async () => {
      looks += 1;
      if (looks > readings.length) inbox.putDown();
      return readings[looks - 1] ?? null;
    },
  };
  return waitForAnother(slot, inbox, refused).then(
    () => looks,
    () => null,
  );
}

it('a token swapped before the first look is seen at once', async () => {
  expect(await looksUntilAnother('aa', [token('bb')])).toBe(1);
});

it('the refused one is waited out while it stays, and tried again when it was taken out and put back', async () => {
  expect(await looksUntilAnother('aa', [token('aa'), token('aa')])).toBeNull();
  expect(await looksUntilAnother('aa', [token('aa'), token('aa', 'new label')])).toBeNull();
  expect(await looksUntilAnother('aa', [token('aa'), null, token('aa')])).toBe(3);
  expect(await looksUntilAnother('aa', [null, token('aa')])).toBe(2);
});

it('a chip without a number is known by its whole reading', async () => {
  expect(await looksUntilAnother('', [token(''), token('')])).toBeNull();
  expect(await looksUntilAnother('', [token(''), token('cc')])).toBe(2);
  expect(await looksUntilAnother(null, [token('aa'), token('bb')])).toBe(2);
});
