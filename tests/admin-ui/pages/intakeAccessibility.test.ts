import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../journeys/pages/openBrowser.ts';
import { readFresh } from '../support/builtFiles.ts';
import { FakeIntake } from '../support/FakeIntake.ts';
import { intakeLooks } from '../support/intakeLooks.ts';
import { faultsInBothSchemes, openPage, settled } from '../support/looking.ts';
import { serveIntake } from '../support/serveIntake.ts';

const intake = new FakeIntake();
let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await serveIntake(intake, await readFresh('intake'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

it('every page of the applicant’s side is without a fault axe can see, light and dark', async () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const page = await openPage(context);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  for (const { name, path, visitor = false, act } of intakeLooks) {
    intake.signedIn = !visitor;
    await page.goto('about:blank');
    await page.goto(address + path);
    await settled(page);
    await act?.(page);
    faults.push(...(await faultsInBothSchemes(page, `intake-${name}`)));
  }
  expect(faults).toEqual([]);
});
