import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { embeddedFolder, nothingRunsIn } from '../house/support/embeddedCase.ts';
import { Launcher, ready } from './launcher.ts';

test('the house opens, refuses a second one by naming the first, and Ctrl-C leaves nothing running', async () => {
  const dataDir = embeddedFolder();
  const house = new Launcher(dataDir);
  const address = await house.opened();
  expect(await ready(address)).toBe(true);
  expect(house.output).toMatch(/shenhe +\S+ +\d{6}/);

  const second = new Launcher(dataDir);
  expect(await second.ended()).toBe(1);
  expect(second.output).toContain(`already running: pid ${house.child.pid}`);

  house.child.kill('SIGINT');
  expect(await house.ended()).toBe(0);
  await nothingRunsIn(dataDir);
  expect(existsSync(path.join(dataDir, 'house.lock'))).toBe(false);
  expect(await ready(address)).toBe(false);
});
