import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../journeys/pages/openBrowser.ts';
import { readFresh } from '../support/builtFiles.ts';
import { deskLooks, rolesOf, type Look } from '../support/deskLooks.ts';
import { fullDesk } from '../support/fullDesk.ts';
import { openPage, settled } from '../support/looking.ts';
import { serveDesk } from '../support/serveDesk.ts';

let browser: Browser;
let server: Server;
let page: Page;
const desk = fullDesk();
beforeAll(async () => {
  browser = await openBrowser();
  server = await serveDesk(desk, await readFresh('desk'));
  page = await openPage(await browser.newContext({ locale: 'zh-CN' }));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(name: string, width: number): Promise<Look> {
  const found = deskLooks.find((one) => one.name === name);
  if (!found) throw new Error(`no look named ${name}`);
  desk.staff = { ...desk.staff, roles: rolesOf[found.role ?? 'reviewer'] ?? ['reviewer'] };
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/desk${found.path}`);
  await settled(page);
  return found;
}

async function edges(part: Locator): Promise<{ left: number; right: number; height: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error(`not shown: ${String(part)}`);
  return { left: Math.round(box.x), right: Math.round(box.x + box.width), height: Math.round(box.height) };
}

it.each([1280, 1440, 1920, 2560])(
  'brand, title and content begin and end at the same lines, %i px wide',
  async (width) => {
    await open('applications', width);
    const brand = await edges(page.locator('header a').first());
    const account = await edges(page.locator('header button').last());
    const title = await edges(page.getByRole('heading', { level: 1 }));
    const table = await edges(page.locator('.RaDataTable-root').first());
    expect([title.left, table.left]).toEqual([brand.left, brand.left]);
    expect(table.right).toBe(account.right);
  },
);

it.each(['payment-confirm', 'calendar-enter'])('the buttons of a dialog end where its fields end: %s', async (name) => {
  await (await open(name, 1440)).act?.(page);
  const field = await edges(page.locator('[role="dialog"] .MuiInputBase-root').last());
  const button = await edges(page.locator('[role="dialog"] button').last());
  expect(button.right).toBe(field.right);
});

it('the three outcomes share the row below the checklist', async () => {
  await open('review', 1440);
  const [approve, back, reject] = await Promise.all(
    [/通过/, /退回/, /驳回/].map((name) => edges(page.getByRole('button', { name }).last())),
  );
  const widths = [approve, back, reject].map((one) => (one ? one.right - one.left : 0));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(4);
  expect(Math.min(...widths)).toBeGreaterThan(80);
});

it('whoever may not open a page is told so and shown a way on', async () => {
  await open('denied', 1280);
  await page.getByRole('heading', { level: 1, name: '无权访问' }).waitFor();
  await page.getByRole('link', { name: '工作概览' }).click();
  const next = page.getByRole('heading', { level: 1, name: '工作概览' });
  await next.waitFor();
  expect(await next.isVisible()).toBe(true);
});

it('every production job stands on one line at 1280 px', async () => {
  await open('jobs', 1280);
  const rows = await page.locator('tbody tr').all();
  const heights = await Promise.all(rows.map(async (row) => (await edges(row)).height));
  expect(heights.length).toBeGreaterThan(5);
  expect(Math.max(...heights)).toBeLessThan(45);
});

it('links have the accent colour, also those without a class of their own', async () => {
  await open('certificate', 1280);
  const colours = await page
    .locator('main dd a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).color));
  expect(new Set(colours)).toEqual(new Set(['rgb(21, 95, 168)']));
  await page.getByText('RSA 2048').waitFor();
});

it('the application’s form has the whole width below the two columns', async () => {
  await open('application', 1280);
  const form = await edges(page.getByRole('region', { name: '填写内容' }));
  const stages = await edges(page.locator('[data-part="stage-line"]').first());
  expect(form.right - form.left).toBeGreaterThanOrEqual(stages.right - stages.left);
});
