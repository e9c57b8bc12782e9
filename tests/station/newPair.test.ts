import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newNssSlot } from '../support/nss.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import { jobWork, newBench, pin, prepareBlankAt, reach, until } from './support/newBench.ts';
import { startFakeDesk, type FakeDesk } from './support/startFakeDesk.ts';

let desk: FakeDesk;
beforeAll(async () => {
  desk = await startFakeDesk();
});
afterAll(() => desk.stop());

describe.each([
  ['softhsm2', 'rsa2048', newSoftHsmSlot],
  ['softhsm2', 'ec-p256', newSoftHsmSlot],
  ['nss', 'rsa2048', newNssSlot],
  ['nss', 'ec-p256', newNssSlot],
] as const)('a new pair at the bench, %s with %s', (_driver, algorithm, newSlot) => {
  it('goes from a blank to a proven token: code, PIN typed by the holder, six dots', async () => {
    const slot = newSlot();
    const bench = await newBench(desk.url, [slot]);
    try {
      const serial = await prepareBlankAt(bench);
      const id = await desk.addJob({ algorithm, mode: 'counter' });
      await bench.refresh();
      bench.startJob('槽位1', id);
      expect((await reach(bench, 'asking')).ask).toMatchObject({
        kind: 'code',
        codeState: { state: 'none', onDemand: true },
      });
      await bench.lane('槽位1').run().sendCode();
      bench.lane('槽位1').run().answerCode('000000');
      const wrong = await reach(bench, 'asking', ({ fault }) => fault !== null);
      expect(wrong).toMatchObject({
        fault: { code: 'code_invalid', details: { triesLeft: 4 } },
        ask: { kind: 'code', codeState: { state: 'live' } },
      });
      bench.lane('槽位1').run().answerCode('482913');
      const { ask } = await reach(bench, 'asking', (work) => work.ask?.kind === 'pin');
      expect(ask).toEqual({ kind: 'pin', choose: true, minimum: 6, maximum: 32, lastTry: false });
      bench.lane('槽位1').run().answerPin(pin('135790'), false);
      const finished = await reach(bench, 'done');
      expect(finished).toMatchObject({
        serial,
        fault: null,
        done: [
          'token_check',
          'code',
          'pin',
          'signing_key',
          'request',
          'issue',
          'signing_certificate',
          'encryption_pair',
          'key_history',
          'proof',
        ],
      });
      expect(await desk.job(id)).toMatchObject({ state: 'done', serial });
      expect((await desk.ledger()).issued.filter(({ job }) => job === id).map(({ role }) => role)).toEqual([
        'signing',
        'encryption',
      ]);
      const journal = JSON.stringify((await desk.job(id)).steps);
      expect(journal).not.toContain('135790');
      expect(journal).not.toContain('482913');
    } finally {
      await bench.stop();
      slot.discard();
    }
  });
});

it('works through a tray without a word, but for tokens that lay there before; the PIN is sealed', async () => {
  const slots = [newSoftHsmSlot(), newSoftHsmSlot()];
  const bench = await newBench(desk.url, slots);
  try {
    await Promise.all([prepareBlankAt(bench, '槽位1'), prepareBlankAt(bench, '槽位2')]);
    const ids = [
      await desk.addJob({ algorithm: 'ec-p256', mode: 'factory' }),
      await desk.addJob({ algorithm: 'ec-p256', mode: 'factory' }),
    ];
    await bench.refresh();
    bench.setTray(true);
    await bench.refresh();
    const lanes = ['槽位1', '槽位2'].map((name) => bench.lane(name));
    expect(lanes.map((lane) => [lane.view().work, lane.view().trayAsks])).toEqual([
      [null, true],
      [null, true],
    ]);
    slots.forEach((slot) => slot.pull());
    await until(() => lanes.every((lane) => lane.view().sight === 'empty'), 'both taken out');
    slots.forEach((slot) => slot.insert());
    await Promise.all([reach(bench, 'done'), reach(bench, 'done', () => true, '槽位2')]);
    expect(await Promise.all(ids.map(async (id) => (await desk.job(id)).state))).toEqual(['done', 'done']);
    expect(new Set([jobWork(bench, '槽位1')?.job.id, jobWork(bench, '槽位2')?.job.id])).toEqual(new Set(ids));
  } finally {
    await bench.stop();
    slots.forEach((slot) => slot.discard());
  }
});
