import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JobWork } from '../../server/vocabulary/benchProtocol.ts';
import { anyMoment } from '../support/anyMoment.ts';
import { eventually } from '../support/driveEventually.ts';
import { prepareInHere } from '../support/prepareInHere.ts';
import { newSoftHsmSlot } from '../support/softHsm.ts';
import { auditToken, sha256OfBase64, WHOLE_PAIR } from './support/auditToken.ts';
import { seeded } from './support/killRounds.ts';
import { startFakeDesk, type FakeDesk } from './support/startFakeDesk.ts';
import { startStation, visit, type Station } from './support/startStation.ts';

let desk: FakeDesk;
beforeAll(async () => {
  desk = await startFakeDesk();
});
afterAll(() => desk.stop());

type Call = Awaited<ReturnType<typeof visit>>['call'];

async function signedIn(station: Station): Promise<Call> {
  const { call } = await visit(station.address);
  await call('POST', '/api/session', { phone: '13500001234', code: '123456' });
  return call;
}
function work(call: Call, wanted: (job: JobWork) => boolean): Promise<JobWork> {
  return eventually('the job gets there', async () => {
    const { body } = await call('GET', '/api/state');
    const now = body.lanes[0]?.work;
    return now?.kind === 'job' && wanted(now) && now;
  });
}
async function begin(call: Call, jobId: number): Promise<void> {
  await eventually('the station sees token and job', async () => {
    const { body } = await call('GET', '/api/state');
    return body.lanes[0]?.token !== null && body.jobs.some(({ id }) => id === jobId);
  });
  expect((await call('POST', `/api/slots/${encodeURIComponent('槽位1')}/start`, { jobId })).status).toBe(200);
}

it('a station killed in the middle goes on after its restart: same token, PIN asked once, one pair', async () => {
  const seed = Date.now() % 100_000;
  const random = seeded(seed);
  const slot = newSoftHsmSlot();
  const wish = { deskUrl: desk.url, kind: 'applicant' as const, slots: [slot] };
  const folders: string[] = [];
  try {
    const serial = prepareInHere(slot, '24681357');
    await desk.registerBlank(serial, '24681357');
    const jobId = await desk.addJob({ algorithm: 'rsa2048', mode: 'self', needsCode: false });
    let station = await startStation(wish);
    folders.push(station.folder);
    for (let kill = 0; kill < 3; kill += 1) {
      const call = await signedIn(station);
      if ((await desk.job(jobId)).state === 'done') break;
      await begin(call, jobId);
      const asked = await work(call, ({ phase, ask }) => ask?.kind === 'pin' || phase === 'done');
      if (asked.ask?.kind === 'pin')
        await call('POST', `/api/slots/${encodeURIComponent('槽位1')}/pin`, {
          pin: '135790',
          ...(asked.ask.choose ? { again: '135790' } : {}),
        });
      await anyMoment(random() * 350);
      await station.kill();
      station = await startStation(wish);
      folders.push(station.folder);
    }
    if ((await desk.job(jobId)).state !== 'done') {
      const call = await signedIn(station);
      await begin(call, jobId);
      const { ask } = await work(call, (job) => job.ask?.kind === 'pin');
      await call('POST', `/api/slots/${encodeURIComponent('槽位1')}/pin`, {
        pin: '135790',
        ...(ask?.kind === 'pin' && ask.choose ? { again: '135790' } : {}),
      });
      await work(call, ({ phase }) => phase === 'done');
    }
    await station.stop();
    const job = await desk.job(jobId);
    expect(job.state, `seed ${seed}`).toBe('done');
    expect(auditToken(slot, jobId, '135790'), `seed ${seed}`).toEqual({
      serial,
      objects: WHOLE_PAIR,
      signingSha256: sha256OfBase64(job.signingCertificate),
      encryptionSha256: sha256OfBase64(job.encryptionCertificate),
    });
    expect((await desk.ledger()).issued.map(({ role }) => role)).toEqual(['signing', 'encryption']);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    slot.discard();
  }
}, 120_000);

it('two stations never share a slot: the second says so and leaves the token alone', async () => {
  const slot = newSoftHsmSlot();
  const [first, second] = [
    await startStation({ deskUrl: desk.url, kind: 'applicant', slots: [slot] }),
    await startStation({ deskUrl: desk.url, kind: 'applicant', slots: [slot] }),
  ];
  try {
    const [one, two] = [await visit(first.address), await visit(second.address)];
    const sights = async () =>
      Promise.all([one, two].map(async ({ call }) => (await call('GET', '/api/state')).body.lanes[0]?.sight));
    await eventually('both have looked', async () => !(await sights()).includes('looking'));
    expect((await sights()).map(String).toSorted()).toEqual(['faulty', 'present']);
    const loser = (
      await Promise.all([one, two].map(async ({ call }) => (await call('GET', '/api/state')).body.lanes[0]))
    ).find((lane) => lane?.sight === 'faulty');
    expect(loser?.fault?.code).toBe('slot_busy');
  } finally {
    await Promise.all([first.stop(), second.stop()]);
    rmSync(first.folder, { recursive: true, force: true });
    rmSync(second.folder, { recursive: true, force: true });
    slot.discard();
  }
}, 60_000);
