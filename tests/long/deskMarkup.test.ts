import type { AddressInfo } from 'node:net';
import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../journeys/pages/openBrowser.ts';
import { readFresh, type ReadBuilt } from '../admin-ui/support/builtFiles.ts';
import { deskLooks, rolesOf } from '../admin-ui/support/deskLooks.ts';
import { fullDesk } from '../admin-ui/support/fullDesk.ts';
import { openPage, settled } from '../admin-ui/support/looking.ts';
import { serveDesk } from '../admin-ui/support/serveDesk.ts';

const MARKUP = '"><img src=https://evil.example/x onerror=alert(1)><script>alert(1)</script>';
let built: ReadBuilt;
let browser: Browser;
beforeAll(async () => {
  built = await readFresh('desk');
  browser = await openBrowser();
});
afterAll(async () => browser?.close());

/** Every text that a person may have written carries markup: it has Chinese in it; words of a closed list are ASCII. */
function hostile(value: unknown): unknown {
  if (typeof value === 'string') return /[\u4e00-\u9fff]/.test(value) ? `${value}${MARKUP}` : value;
  if (Array.isArray(value)) return value.map(hostile);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one)]));
}
async function poison(route: Route): Promise<void> {
  const response = await route.fetch();
  if (!response.headers()['content-type']?.includes('application/json')) return route.fulfill({ response });
  const text = await response.text();
  return route.fulfill({ response, body: text === '' ? '' : JSON.stringify(hostile(JSON.parse(text))) });
}

it('markup in whatever people wrote is shown as text on every page of the desk', async () => {
  const desk = fullDesk();
  const server = await serveDesk(desk, built);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await openPage(context);
  const ran: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => ran.push(`dialog on ${page.url()}`)));
  page.on('request', (request) => request.url().includes('evil.example') && ran.push(`request on ${page.url()}`));
  await page.route(/\/api\/desk\/(?!events|materials\/\d+\/)/, poison);
  const shown: string[] = [];
  for (const { name, path, role = 'reviewer' } of deskLooks.filter((one) => !one.act && !one.firstPassword)) {
    desk.staff = { ...desk.staff, roles: rolesOf[role] ?? ['reviewer'] };
    desk.firstPassword = false;
    desk.signedIn = path !== '/login';
    await page.goto(address + path);
    await settled(page);
    const planted = await page.evaluate(
      () => document.querySelectorAll('img[src*="evil.example"], body script:not([src])').length,
    );
    expect([name, planted]).toEqual([name, 0]);
    if ((await page.locator('body').innerText()).includes('evil.example')) shown.push(name);
  }
  expect(ran).toEqual([]);
  expect(shown.length).toBeGreaterThan(5);
  await context.close();
  server.close();
});
