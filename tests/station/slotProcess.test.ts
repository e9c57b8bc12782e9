import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Bench } from '../../server/station/Bench.ts';
import { monotonicMs } from '../../server/station/slot/slotMessages.ts';
import type { KeyAlgorithm } from '../../server/vocabulary/certificateStates.ts';
import { anyMoment } from '../support/anyMoment.ts';
import { newSoftHsmSlot, type SoftHsmSlot } from '../support/softHsm.ts';
import { jobWork, newBench, pin, prepareBlankAt, reach, until } from './support/newBench.ts';
import { startFakeDesk, type FakeDesk } from './support/startFakeDesk.ts';

let desk: FakeDesk;
let bench: Bench;
let slot: SoftHsmSlot;
beforeAll(async () => {
  desk = await startFakeDesk();
});
afterAll(() => desk.stop());
afterEach(async () => {
  await bench.stop();
  slot.discard();
});

async function prepared(): Promise<string> {
  slot = newSoftHsmSlot();
  bench = await newBench(desk.url, [slot]);
  return prepareBlankAt(bench);
}
async function begin(mode: 'factory' | 'self', algorithm: KeyAlgorithm = 'ec-p256'): Promise<number> {
  const id = await desk.addJob({ algorithm, mode, needsCode: false });
  await bench.refresh();
  bench.startJob('槽位1', id);
  return id;
}
const issuedFor = async (id: number): Promise<string[]> =>
  (await desk.ledger()).issued.filter(({ job }) => job === id).map(({ role }) => role);

describe("the slot's process", () => {
  it('killed between two steps is started anew, and the token is not called a wrong one', async () => {
    await prepared();
    const faults = new Set<string>();
    let killed = false;
    bench.onChange(() => {
      const work = jobWork(bench);
      if (work?.fault) faults.add(work.fault.code);
      if (work?.step !== 'signing_key' || killed) return;
      killed = true;
      bench.lane('槽位1').slot.process.kill();
    });
    const id = await begin('factory');
    await reach(bench, 'done');
    expect([...faults].filter((code) => code !== 'slot_stuck')).toEqual([]);
    expect(killed).toBe(true);
    expect(await issuedFor(id)).toEqual(['signing', 'encryption']);
  });

  it('ends with its job, and the PINs it was given with it', async () => {
    await prepared();
    await begin('self');
    await reach(bench, 'asking');
    const { process } = bench.lane('槽位1').slot;
    const during = process.pid;
    expect(during).toBeDefined();
    bench.lane('槽位1').run().answerPin(pin('135790'), false);
    await reach(bench, 'done');
    await until(() => !bench.lane('槽位1').busy, 'the lane at rest');
    expect(process.pid).not.toBe(during);
    await until(() => bench.lane('槽位1').view().sight === 'present', 'the slot looked at by its next process');
  });

  it('runs no command that it finds after the lease has ended', async () => {
    const serial = await prepared();
    const { slot: lent } = bench.lane('槽位1');
    const change = { serial, maybeDone: false, lastTryConfirmed: false };
    const ask = (from: string, to: string, validUntil: number) =>
      lent.process.ask('changePin', { ...change, from: pin(from), to: pin(to) }, { serial: null, validUntil });
    await lent.lend(async () => {
      await expect(ask('24681357', '135790', monotonicMs() - 1)).rejects.toMatchObject({
        fault: { kind: 'refusal', reason: 'lease_over' },
      });
      // Nothing was changed: the transport PIN still opens the token.
      expect(await ask('24681357', '975310', monotonicMs() + 60_000)).toEqual({ changed: true });
    });
  });

  it('killed at any moment comes back and the job ends with one pair', async () => {
    await prepared();
    const id = await begin('factory', 'rsa2048');
    for (const wait of [150, 500, 300]) {
      await anyMoment(wait);
      if (jobWork(bench)?.phase !== 'done') bench.lane('槽位1').slot.process.kill();
    }
    await reach(bench, 'done');
    expect(await issuedFor(id)).toEqual(['signing', 'encryption']);
  });
});
