import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../journeys/pages/openBrowser.ts';
import { readFresh } from '../support/builtFiles.ts';
import { deskLooks, rolesOf } from '../support/deskLooks.ts';
import { fullDesk } from '../support/fullDesk.ts';
import { faultsInBothSchemes, openPage, settled } from '../support/looking.ts';
import { serveDesk } from '../support/serveDesk.ts';

const desk = fullDesk();
let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await serveDesk(desk, await readFresh('desk'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

it('every page of the desk is without a fault axe can see, light and dark', async () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await openPage(context);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  for (const { name, path, role = 'reviewer', act } of deskLooks) {
    desk.staff = { ...desk.staff, roles: rolesOf[role] ?? [role] };
    desk.signedIn = path !== '/login';
    await page.goto(address + path);
    await settled(page);
    await act?.(page);
    faults.push(...(await faultsInBothSchemes(page, `desk-${name}`)));
  }
  expect(faults).toEqual([]);
});
