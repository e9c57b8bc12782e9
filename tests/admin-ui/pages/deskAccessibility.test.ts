import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../journeys/pages/openBrowser.ts';
import { readFresh, type ReadBuilt } from '../support/builtFiles.ts';
import { deskLooks, rolesOf, type Look } from '../support/deskLooks.ts';
import { fullDesk } from '../support/fullDesk.ts';
import { faultsInBothSchemes, openPage, settled } from '../support/looking.ts';
import { serveDesk } from '../support/serveDesk.ts';

let built: ReadBuilt;
let browser: Browser;
beforeAll(async () => {
  built = await readFresh('desk');
  browser = await openBrowser();
});
afterAll(async () => browser?.close());

/** One person after another at a desk of their own; answers what axe and the browser have to complain of. */
async function walk(looks: readonly Look[]): Promise<string[]> {
  const desk = fullDesk();
  const server = await serveDesk(desk, built);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await openPage(context);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  for (const { name, path, role = 'reviewer', firstPassword = false, act } of looks) {
    desk.staff = { ...desk.staff, roles: rolesOf[role] ?? ['reviewer'] };
    desk.firstPassword = firstPassword;
    desk.signedIn = path !== '/login';
    await page.goto(address + path);
    await settled(page);
    await act?.(page);
    faults.push(...(await faultsInBothSchemes(page, `desk-${name}`)));
  }
  await context.close();
  server.close();
  return faults;
}

it('every page of the desk is without a fault axe can see, light and dark', async () => {
  // Two desks side by side: half the time.
  const halves = [0, 1].map((half) => deskLooks.filter((_look, index) => index % 2 === half));
  expect((await Promise.all(halves.map(walk))).flat()).toEqual([]);
});
