import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Bench } from '../../server/station/Bench.ts';
import type { KeyAlgorithm } from '../../server/vocabulary/certificateStates.ts';
import { FRESH_MS } from '../../server/station/JobLease.ts';
import { monotonicMs } from '../../server/station/slot/slotMessages.ts';
import { newNssSlot } from '../support/nss.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import type { SoftSlot } from '../support/tokenDirectory.ts';
import { newBench, pin, prepareBlankAt, reach, until } from './support/newBench.ts';
import { startFakeDesk, type FakeDesk } from './support/startFakeDesk.ts';

let desk: FakeDesk;
let bench: Bench;
let slots: SoftSlot[] = [];
beforeAll(async () => {
  desk = await startFakeDesk();
});
afterAll(() => desk.stop());
afterEach(async () => {
  await desk.heal();
  await bench.stop();
  slots.forEach((slot) => slot.discard());
  slots = [];
});

async function prepared<S extends SoftSlot>(slot: S): Promise<{ slot: S; serial: string }> {
  slots = [slot];
  bench = await newBench(desk.url, slots);
  return { slot, serial: await prepareBlankAt(bench) };
}
async function begin(
  mode: 'factory' | 'self',
  tokenSerial?: string,
  algorithm: KeyAlgorithm = 'ec-p256',
): Promise<number> {
  const id = await desk.addJob({
    algorithm,
    mode,
    needsCode: false,
    ...(tokenSerial === undefined ? {} : { tokenSerial }),
  });
  await bench.refresh();
  bench.startJob('槽位1', id);
  return id;
}
const issuedFor = async (id: number): Promise<string[]> =>
  (await desk.ledger()).issued.filter(({ job }) => job === id).map(({ role }) => role);

describe.each([
  ['softhsm2', newSoftHsmSlot],
  ['nss', newNssSlot],
] as const)('a token pulled in the middle (%s)', (_driver, newSlot) => {
  it('is waited for, and the work goes on where it was, without asking for the PIN again', async () => {
    const { slot } = await prepared(newSlot());
    await desk.fail('/signing-certificate', 'ca_unavailable', 1);
    const id = await begin('self');
    await reach(bench, 'asking');
    bench.lane('槽位1').run().answerPin(pin('135790'), false);
    await reach(bench, 'waiting', ({ fault }) => fault?.code === 'ca_unavailable');
    slot.pull();
    await reach(bench, 'waiting', ({ fault }) => fault?.code === 'token_removed');
    slot.insert();
    await reach(bench, 'done');
    expect(await issuedFor(id)).toEqual(['signing', 'encryption']);
  });
});

describe('a token that does not come back', () => {
  it.each(['token_broken', 'token_lost'] as const)(
    'is reported as %s, and the job stops for the desk',
    async (code) => {
      const { slot } = await prepared(newNssSlot());
      await desk.fail('/signing-certificate', 'ca_unavailable', 1);
      const id = await begin('self');
      await reach(bench, 'asking');
      bench.lane('槽位1').run().answerPin(pin('135790'), false);
      await reach(bench, 'waiting', ({ fault }) => fault?.code === 'ca_unavailable');
      slot.pull();
      await reach(bench, 'waiting', ({ fault }) => fault?.code === 'token_removed');
      bench.lane('槽位1').run().tokenGone(code);
      await until(() => !bench.lane('槽位1').busy, 'the report');
      expect((await desk.ledger()).attention.filter((one) => one.job === id)).toEqual([{ job: id, faultCode: code }]);
    },
  );
});

describe('tokens', () => {
  it('writes nothing on another token than the bound one, and says which is missing', async () => {
    const { slot } = await prepared(newNssSlot());
    const bound = '0123456789abcdef';
    await desk.registerBlank(slot.serial, '24681357');
    const id = await begin('factory', bound);
    const work = await reach(bench, 'waiting', ({ fault }) => fault?.code === 'token_wrong');
    expect(work.fault?.details['expected']).toBe(bound);
    expect(await issuedFor(id)).toEqual([]);
    expect(bench.lane('槽位1').view().token?.blank).toBe(true);
    bench.lane('槽位1').run().putDown();
    await until(() => !bench.lane('槽位1').busy, 'the job put down');
    expect((await desk.job(id)).state).toBe('planned');
  });

  it('refuses a token that already holds a pair, and never initialises anything', async () => {
    const { serial } = await prepared(newSoftHsmSlot());
    await begin('factory');
    await reach(bench, 'done');
    await until(() => !bench.lane('槽位1').busy, 'the lane at rest');
    bench.lane('槽位1').dismiss();
    const second = await begin('factory');
    await reach(bench, 'waiting', ({ fault }) => fault?.code === 'token_not_blank');
    expect(await issuedFor(second)).toEqual([]);
    expect(bench.lane('槽位1').view().token).toMatchObject({ serial, blank: false });
  });

  it('refuses an unprepared token', async () => {
    slots = [newSoftHsmSlot()];
    bench = await newBench(desk.url, slots);
    await until(() => bench.lane('槽位1').view().token, 'a token');
    await begin('factory');
    await reach(bench, 'waiting', ({ fault }) => fault?.code === 'token_unprepared');
    expect(bench.lane('槽位1').view().token).toMatchObject({ serial: '', initialized: false });
  });
});

describe('PINs', () => {
  it('tries a wrong PIN once, says so, and asks again', async () => {
    const { slot } = await prepared(newSoftHsmSlot());
    await desk.fail('/signing-certificate', 'ca_refused', 1);
    const id = await begin('self');
    await reach(bench, 'asking');
    bench.lane('槽位1').run().answerPin(pin('135790'), false);
    await reach(bench, 'stopped', ({ fault }) => fault?.code === 'ca_refused');
    bench.lane('槽位1').run().putDown();
    await until(() => !bench.lane('槽位1').busy, 'the job put down');
    await bench.stop();

    bench = await newBench(desk.url, [slot]);
    await until(() => bench.lane('槽位1').view().token, 'the token');
    await bench.refresh();
    bench.startJob('槽位1', id);
    expect((await reach(bench, 'asking')).ask).toMatchObject({ kind: 'pin', choose: false });
    bench.lane('槽位1').run().answerPin(pin('999999'), false);
    const wrong = await reach(bench, 'asking', ({ fault }) => fault !== null);
    expect(wrong.fault).toMatchObject({
      code: 'pin_wrong',
      details: { ckr: 'CKR_PIN_INCORRECT', pinState: 'count_low' },
    });
    bench.lane('槽位1').run().answerPin(pin('135790'), false);
    await reach(bench, 'done');
    expect(await issuedFor(id)).toEqual(['signing', 'encryption']);
  });

  it('hands a token to the staff when its transport PIN is not the recorded one', async () => {
    const { serial } = await prepared(newSoftHsmSlot());
    await desk.registerBlank(serial, '11111111');
    const id = await begin('factory');
    await reach(bench, 'attention', ({ fault }) => fault?.code === 'transport_pin_wrong');
    expect((await desk.ledger()).attention).toContainEqual({ job: id, faultCode: 'transport_pin_wrong' });
  });
});

describe('the desk', () => {
  it.each(['/claim', '/steps', '/token', '/signing-certificate', '/encryption-keys', '/finish'])(
    'may lose its answer to %s',
    async (path) => {
      await prepared(newSoftHsmSlot());
      await desk.fail(path, 'after', 1);
      const id = await begin('factory');
      await reach(bench, 'done');
      expect(await issuedFor(id)).toEqual(['signing', 'encryption']);
    },
  );

  it('may be away for a while', async () => {
    await prepared(newSoftHsmSlot());
    await desk.fail('/encryption-keys', 'down', 4);
    const id = await begin('factory');
    await reach(bench, 'waiting', ({ fault }) => fault?.code === 'desk_unreachable');
    await reach(bench, 'done');
    expect(await issuedFor(id)).toEqual(['signing', 'encryption']);
  });

  it("says the job is somebody else's: nothing more is written", async () => {
    const { serial } = await prepared(newSoftHsmSlot());
    const id = await begin('self');
    await reach(bench, 'asking');
    await desk.steal(id);
    const stolenAt = monotonicMs();
    await until(() => monotonicMs() - stolenAt > FRESH_MS, "the desk's last word is no longer fresh");
    bench.lane('槽位1').run().answerPin(pin('135790'), false);
    await reach(bench, 'taken', ({ fault }) => fault?.code === 'epoch_stale');
    expect(await issuedFor(id)).toEqual([]);
    await until(() => bench.lane('槽位1').view().token?.blank, 'a token still blank');
    // A PIN leaves no object behind: the transport PIN must still be the one that opens the token.
    await until(() => !bench.lane('槽位1').busy, 'the lane at rest');
    const { slot } = bench.lane('槽位1');
    const entry = { serial, pin: pin('24681357'), lastTryConfirmed: false };
    expect(await slot.lend(() => slot.process.ask('logIn', entry))).toEqual({});
  });

  it('lets the lease run out: the job is claimed anew before anything is written', async () => {
    await prepared(newSoftHsmSlot());
    const id = await begin('self');
    await reach(bench, 'asking');
    await desk.endLease(id);
    expect((await desk.job(id)).leaseOver).toBe(true);
    bench.lane('槽位1').run().answerPin(pin('135790'), false);
    await reach(bench, 'done');
    expect(await issuedFor(id)).toEqual(['signing', 'encryption']);
  });
});
