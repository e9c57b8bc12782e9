import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { shanghaiDay } from '../../../server/vocabulary/shanghai.ts';
import type { House } from '../../support/house.ts';
import { personAt, type Person } from './openBrowser.ts';

/** A member of staff, signed in by the demo list beside the form. */
export async function staffAt(browser: Browser, house: House, name: string): Promise<Person> {
  const person = await personAt(browser, 'desk');
  await person.page.goto(`${house.deskUrl}/desk/`);
  await person.page.getByText(name, { exact: true }).click();
  await person.page.getByRole('navigation', { name: '主菜单' }).waitFor();
  return person;
}

/** Finds the row of an organisation in a list by the list's own search, and opens it. */
async function openRow(page: Page, house: House, list: string, organization: string): Promise<void> {
  await page.goto(`${house.deskUrl}/desk/${list}`);
  const search = page.getByRole('main').getByRole('searchbox').or(page.getByRole('main').getByRole('textbox')).first();
  await search.fill(organization);
  await page.getByRole('row').filter({ hasText: organization }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Confirms the dialog that is open with its own button. */
async function confirmDialog(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/**
 * The reviewer looks at every picture, then at every item by keyboard (space ticks and moves on), acknowledges what
 * asks for it, and approves.
 */
export async function approve(
  { page, look }: Person,
  house: House,
  organization: string,
  picture = 'review',
): Promise<void> {
  const shown = new Set<string>();
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/look')) shown.add(request.postData() ?? '');
  });
  await page.goto(`${house.deskUrl}/desk/review`);
  await page
    .getByRole('link', { name: organization })
    .or(page.getByRole('button', { name: organization }))
    .first()
    .click();
  await page.getByRole('heading', { name: organization }).waitFor();
  // The desk's own checks come in while the case is open.
  await page.getByRole('heading', { name: '自动检查' }).waitFor({ timeout: 60_000 });
  await page
    .getByText(/材料齐全/)
    .first()
    .waitFor({ timeout: 60_000 });
  await look(picture);
  const tabs = await page.getByRole('group', { name: '材料' }).getByRole('button').all();
  for (const [n, tab] of tabs.entries()) {
    await tab.click();
    await expect.poll(() => shown.size, { timeout: 30_000 }).toBeGreaterThan(n);
  }
  const progress = page.getByText(/^\d+\/\d+$/).first();
  for (let n = 0; n < 60; n += 1) {
    const [done, all] = ((await progress.textContent()) ?? '0/1').split('/').map(Number);
    if (done === all) break;
    await page.keyboard.press('Space');
  }
  for (const seen of await page.getByRole('checkbox', { name: /已留意/ }).all())
    if (!(await seen.isChecked())) await seen.click();
  await page.keyboard.press('a');
  await page.getByText(new RegExp(`${organization} 已通过`)).waitFor();
  expect(await page.getByText('没有提交成功').count()).toBe(0);
}

/** Finance compares the receipt and confirms what arrived. */
export async function confirmTransfer(
  { page, look }: Person,
  house: House,
  organization: string,
  reference: string,
): Promise<void> {
  await openRow(page, house, 'payments', organization);
  await look('payment');
  await page.getByRole('button', { name: '确认到账' }).click();
  const dialog = page.getByRole('dialog');
  const [, amount = ''] = /¥([\d,.]+)/.exec(await dialog.innerText()) ?? [];
  expect(amount).toMatch(/^\d/);
  await dialog.getByLabel('实收').fill(amount);
  await dialog.getByLabel('交易流水号').fill(reference);
  await dialog.getByLabel('付款人').fill(organization);
  await dialog.getByLabel('入账日期').fill(shanghaiDay(new Date()));
  await confirmDialog(page, '确认到账');
}

export interface Parcel {
  serials: readonly string[];
  carrier: string;
  tracking: string;
}

/** Logistics scans each token into the parcel, packs it and hands it to the carrier. Answers the secret on its slip. */
export async function sendParcel(
  { page, look }: Person,
  house: House,
  organization: string,
  { serials, carrier, tracking }: Parcel,
): Promise<string> {
  await openRow(page, house, 'shipments', organization);
  for (const serial of serials) {
    await page.getByLabel('扫描或输入序列号').fill(serial);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: serialAsShown(serial) }).waitFor();
  }
  await look('parcel');
  await page.getByRole('button', { name: '打包完成' }).click();
  const packed = page.waitForResponse((answer) => answer.url().endsWith('/pack'));
  await page.getByRole('dialog').getByRole('button', { name: '打包完成', exact: true }).click();
  const { slipToken } = (await (await packed).json()) as { slipToken: string };
  // The slip is offered at once: its acceptance code is made only now.
  const slip = Promise.race([
    page.waitForEvent('popup').then((tab) => tab.close()),
    page.waitForEvent('download').then(() => undefined),
  ]);
  await confirmDialog(page, '打印随件单');
  await slip;
  await page.getByRole('button', { name: '交寄' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: '承运商' }).click();
  await page.getByRole('option', { name: carrier, exact: true }).click();
  await page.getByRole('dialog').getByLabel('运单号').fill(tracking);
  await confirmDialog(page, '交寄');
  await page.getByText(tracking).waitFor();
  return slipToken;
}

/** Serials are shown in groups of four and copied ungrouped. */
function serialAsShown(serial: string): RegExp {
  return new RegExp(serial.split('').join('\\s?'), 'i');
}
