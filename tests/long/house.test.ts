import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { embeddedFolder, kill, nothingRunsIn, processesOf } from '../house/support/embeddedCase.ts';
import { Launcher, programPid, programs, ready } from '../journeys/launcher.ts';

test('each killed program comes back, the database too, and the desk answers again', async () => {
  const dataDir = embeddedFolder();
  const house = new Launcher(dataDir);
  const address = await house.opened();
  for (const [name, part] of Object.entries(programs)) {
    const before = programPid(dataDir, part);
    expect(before, name).toBeGreaterThan(0);
    kill(before);
    await vi.waitFor(() => expect([0, before]).not.toContain(programPid(dataDir, part)), {
      timeout: 30_000,
      interval: 100,
    });
  }
  const postmaster = Number(readFileSync(path.join(dataDir, 'database/pg18/postmaster.pid'), 'utf8').split('\n')[0]);
  kill(postmaster);
  await house.says(/PostgreSQL is back/);
  await expect.poll(() => ready(address), { timeout: 30_000 }).toBe(true);
  house.child.kill('SIGTERM');
  expect(await house.ended()).toBe(0);
  await nothingRunsIn(dataDir);
});

test('when the launcher itself is killed everything ends, and the next start takes over what is there', async () => {
  const dataDir = embeddedFolder();
  const first = new Launcher(dataDir);
  await first.opened();
  kill(first.child.pid ?? 0);
  await first.ended();
  await nothingRunsIn(dataDir);
  expect(Object.values(programs).map((part) => programPid(dataDir, part))).toEqual([0, 0, 0, 0]);

  const second = new Launcher(dataDir);
  expect(await ready(await second.opened())).toBe(true);
  second.child.kill('SIGINT');
  await second.ended();
  expect(processesOf(dataDir)).toEqual([]);
});
