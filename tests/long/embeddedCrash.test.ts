import { expect, test, vi } from 'vitest';
import { afterwards, embeddedFolder, Host, kill, nothingRunsIn, processesOf } from '../house/support/embeddedCase.ts';

test('killing the supervising program lets PostgreSQL end by itself and loses no acknowledged row', async () => {
  const folder = embeddedFolder();
  const host = new Host(folder);
  await host.writes(200);
  await host.die();
  const { lost, unacknowledged, adopted } = await afterwards(folder, host.written);
  expect({ lost, adopted }).toEqual({ lost: [], adopted: false });
  expect(unacknowledged).toBeLessThanOrEqual(1);
  expect(processesOf(folder)).toEqual([]);
});

test('without the watchdog the survivor is adopted, with every acknowledged row', async () => {
  const folder = embeddedFolder();
  const host = new Host(folder, { watchdog: false });
  await host.writes(200);
  await host.die();
  const { lost, adopted } = await afterwards(folder, host.written);
  expect({ lost, adopted }).toEqual({ lost: [], adopted: true });
  expect(processesOf(folder)).toEqual([]);
});

test('a killed postmaster comes back three times under load while the program lives', async () => {
  const folder = embeddedFolder();
  const host = new Host(folder);
  await host.writes(100);
  for (let time = 0; time < 3; time += 1) {
    const before = host.postmaster;
    kill(before);
    await vi.waitFor(() => expect(host.postmaster).not.toBe(before), 20_000);
    await host.writes(100);
  }
  await host.die();
  expect((await afterwards(folder, host.written)).lost).toEqual([]);
});

test('program and postmaster killed together: the next start recovers every acknowledged row', async () => {
  const folder = embeddedFolder();
  const host = new Host(folder);
  await host.writes(200);
  const postmaster = host.postmaster;
  kill(postmaster);
  await host.die();
  expect((await afterwards(folder, host.written)).lost).toEqual([]);
});

test('every process at once, the watchdog too: the next start recovers every acknowledged row', async () => {
  const folder = embeddedFolder();
  const host = new Host(folder);
  await host.writes(200);
  for (const pid of processesOf(folder)) kill(pid);
  await nothingRunsIn(folder);
  expect((await afterwards(folder, host.written)).lost).toEqual([]);
});

test('an adopted postmaster that ends is replaced as well', async () => {
  const folder = embeddedFolder();
  const first = new Host(folder, { watchdog: false, write: false });
  const survivor = (await first.heard((event) => event.ready === true)).pid ?? 0;
  await first.die();
  const second = new Host(folder);
  expect(await second.heard((event) => event.ready === true)).toMatchObject({ adopted: true, pid: survivor });
  await second.writes(50);
  kill(survivor);
  await vi.waitFor(() => expect(second.postmaster).not.toBe(survivor), 20_000);
  await second.writes(50);
  await second.die();
  expect((await afterwards(folder, second.written)).lost).toEqual([]);
});
