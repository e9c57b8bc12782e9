import { request } from 'node:http';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobWork } from '../../server/vocabulary/benchProtocol.ts';
import { eventually } from '../support/driveEventually.ts';
import { newSoftHsmSlot, type SoftHsmSlot } from '../support/softHsm.ts';
import { prepareInHere } from '../support/prepareInHere.ts';
import { startFakeDesk, type FakeDesk } from './support/startFakeDesk.ts';
import { startStation, visit, type Station } from './support/startStation.ts';

let desk: FakeDesk;
let station: Station;
let slot: SoftHsmSlot;
beforeAll(async () => {
  desk = await startFakeDesk();
  slot = newSoftHsmSlot();
  await desk.registerBlank(prepareInHere(slot, '24681357'), '24681357');
  station = await startStation({ deskUrl: desk.url, kind: 'applicant', slots: [slot] });
});
afterAll(async () => {
  await station.stop();
  desk.stop();
  slot.discard();
  rmSync(station.folder, { recursive: true, force: true });
});

/** A raw request, for headers that fetch would not let us forge. */
function raw(headers: Record<string, string>, path = '/api/state', method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(station.address);
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

function jobIn(call: Awaited<ReturnType<typeof visit>>['call'], wanted: (work: JobWork) => boolean): Promise<JobWork> {
  return eventually('the job gets there', async () => {
    const work = (await call('GET', '/api/state')).body.lanes[0]?.work;
    return work?.kind === 'job' && wanted(work) && work;
  });
}

describe('who may talk to the station', () => {
  it('answers only to its own address, its own page, with its own cookie', async () => {
    const { cookie } = await visit(station.address);
    const host = new URL(station.address).host;
    expect(await raw({ host, cookie })).toBe(200);
    expect(await raw({ host: 'rebound.example:80', cookie })).toBe(403);
    expect(await raw({ host, cookie, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await raw({ host, cookie, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await raw({ host })).toBe(401);
    expect(await raw({ host, cookie: 'bench=guess' })).toBe(401);
    expect(await raw({ host, cookie }, '/api/tray', 'POST')).toBe(403);
    expect(await raw({ host, cookie, 'x-bench': '1' }, '/api/tray', 'POST')).toBe(401);
  });

  it('listens on the loopback address and sends the page with a closed policy', async () => {
    const page = await fetch(station.address);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('set-cookie')).toMatch(/samesite=strict; httponly/i);
    expect(new URL(station.address).hostname).toBe('127.0.0.1');
  });
});

describe('an applicant at his own station', () => {
  it('signs in with phone and code, types his PIN twice, gets his pair; another browser sees nothing', async () => {
    const { call } = await visit(station.address);
    expect((await call('POST', '/api/session', { phone: '13500001234', code: '000000' })).body).toMatchObject({
      code: 'sign_in_failed',
    });
    expect((await call('POST', '/api/session/verification', { phone: '13500001234' })).status).toBe(200);
    const signedIn = await call('POST', '/api/session', { phone: '13500001234', code: '123456' });
    expect(signedIn.body).toMatchObject({
      station: { kind: 'applicant' },
      session: { name: '135****1234' },
      elsewhere: false,
    });

    const stranger = await visit(station.address);
    expect((await stranger.call('GET', '/api/state')).body).toMatchObject({ session: null, elsewhere: true, jobs: [] });
    expect((await stranger.call('POST', '/api/tray', { on: true })).status).toBe(401);

    expect((await call('POST', '/api/slots/槽位1/prepare', {})).body).toMatchObject({ code: 'forbidden' });

    const jobId = await desk.addJob({ algorithm: 'ec-p256', mode: 'self' });
    await eventually('the job is listed', async () => (await call('GET', '/api/state')).body.jobs.length > 0);
    expect((await call('POST', '/api/slots/槽位1/start', { jobId })).status).toBe(200);
    await jobIn(call, ({ ask }) => ask?.kind === 'code');
    await call('POST', '/api/slots/槽位1/code/send', {});
    await call('POST', '/api/slots/槽位1/code', { code: '482913' });
    await jobIn(call, ({ ask }) => ask?.kind === 'pin');
    expect((await call('POST', '/api/slots/槽位1/pin', { pin: '135790', again: '135791' })).body).toMatchObject({
      code: 'pin_mismatch',
    });
    expect((await call('POST', '/api/slots/槽位1/pin', { pin: '1357', again: '1357' })).body).toMatchObject({
      code: 'pin_length',
    });
    for (const [pin, code] of [
      ['１３', 'pin_length'],
      ['111111', 'pin_weak'],
      ['１２３４５６', 'pin_weak'],
      ['135790 ', 'pin_characters'],
      ['a\u200b1357', 'pin_characters'],
    ])
      expect((await call('POST', '/api/slots/槽位1/pin', { pin, again: pin })).body).toMatchObject({ code });
    // Typed with an input method on: set as the keys say.
    expect((await call('POST', '/api/slots/槽位1/pin', { pin: '１３５７９０', again: '135790' })).status).toBe(200);
    const done = await jobIn(call, ({ phase }) => phase === 'done');
    expect(done.done).toContain('proof');
    expect((await desk.job(jobId)).state).toBe('done');
  });

  it('sends the state as it changes', async () => {
    const { cookie } = await visit(station.address);
    const abort = new AbortController();
    const events = await fetch(new URL('/api/events', station.address), { headers: { cookie }, signal: abort.signal });
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toMatch(/^data: \{"station"/);
    slot.pull();
    expect((await reader.read()).value).toContain('"sight":"empty"');
    abort.abort();
  });
});

it('stops cleanly when told to', async () => {
  const other = newSoftHsmSlot();
  const second = await startStation({ deskUrl: desk.url, kind: 'staff', slots: [other] });
  expect(await second.stop()).toBe(0);
  other.discard();
});
