import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { prepareInHere } from '../support/prepareInHere.ts';
import { newSoftHsmSlot, type SoftHsmSlot } from '../support/softHsm.ts';
import { accessibilityFaults, buildBenchPage, openBrowser } from './support/benchBrowser.ts';
import { startFakeDesk, type FakeDesk } from './support/startFakeDesk.ts';
import { startStation, type Station } from './support/startStation.ts';

let desk: FakeDesk;
let built: ReturnType<typeof buildBenchPage>;
let browser: Browser;
const slots: SoftHsmSlot[] = [];
const stations: Station[] = [];
beforeAll(async () => {
  built = buildBenchPage();
  desk = await startFakeDesk();
  browser = await openBrowser();
});
/** A bench of one test is not in the way of the next: its page, its station and its slots' processes end. */
afterEach(async ({ task }) => {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const showed = task.result?.state === 'fail' ? await Promise.all(pages.map((page) => page.innerText('body'))) : [];
  await Promise.all(browser.contexts().map((context) => context.close()));
  await Promise.all(stations.map((station) => station.stop()));
  if (showed.length > 0) throw new Error(`The page showed:\n${showed.join('\n')}`);
});
afterAll(async () => {
  await browser?.close();
  desk?.stop();
  for (const slot of slots) slot.discard();
  for (const { folder } of stations) rmSync(folder, { recursive: true, force: true });
  built.discard();
});

async function newSlot(prepared: boolean): Promise<SoftHsmSlot> {
  const slot = newSoftHsmSlot();
  slots.push(slot);
  if (prepared) await desk.registerBlank(prepareInHere(slot, '24681357'), '24681357');
  return slot;
}
async function open(
  kind: 'staff' | 'applicant',
  at: SoftHsmSlot[],
  scheme: 'light' | 'dark',
): Promise<{ page: Page; faults: string[] }> {
  const station = await startStation({ deskUrl: desk.url, kind, slots: at, pages: built.pages });
  stations.push(station);
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: scheme })
  ).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && !message.text().includes('the server responded') && faults.push(message.text()),
  );
  await page.goto(station.address);
  return { page, faults };
}
/** SCREENSHOTS=folder keeps pictures of every screen passed. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `bench-${name}.png`) });
}

it('an operator prepares a blank, produces with code and PIN, survives a pulled token, uses the tray', async () => {
  const [first, second] = [await newSlot(true), await newSlot(false)];
  const { page, faults } = await open('staff', [first, second], 'light');
  await page.getByLabel('账号').fill('bench');
  await page.getByLabel('密码').fill('wrong');
  await page.getByLabel('动态口令').fill('123456');
  await page.keyboard.press('Enter');
  await page.getByText('账号、密码或动态口令不正确').waitFor();
  await look(page, 'sign-in');
  const counter = await desk.addJob({ algorithm: 'ec-p256', mode: 'counter' });
  await page.getByLabel('密码').fill('right');
  await page.keyboard.press('Enter');

  const [laneOne, laneTwo] = [page.locator('[data-lane="1"]'), page.locator('[data-lane="2"]')];
  await laneTwo.getByRole('button', { name: '准备为空白介质' }).click();
  await laneTwo.getByText('已备好').waitFor();
  await laneTwo.getByRole('button', { name: '好的' }).click();
  await look(page, 'choose');
  expect(await accessibilityFaults(page)).toEqual([]);

  // Another application's number starts nothing, though a button of the other lane has the focus.
  await laneTwo.getByRole('button').first().focus();
  await page.keyboard.type('YX20269999');
  await page.keyboard.press('Enter');
  await laneTwo.getByText('没有符合的任务').waitFor();
  await look(page, 'scanned-other');
  expect((await desk.job(counter)).state).toBe('planned');
  await page.keyboard.press('Alt+1');
  await page.keyboard.type(`YX2026${counter}`);
  await page.keyboard.press('Enter');
  await laneOne.getByRole('button', { name: '发送授权码' }).click();
  await laneOne.getByText(/已于 .* 发送/).waitFor();
  await laneOne.getByLabel('授权码', { exact: true }).fill('000000');
  await page.keyboard.press('Enter');
  await laneOne.getByText('授权码不正确').waitFor();
  await laneOne.getByText('还可以试 4 次').waitFor();
  await look(page, 'code-wrong');
  await laneOne.getByLabel('授权码', { exact: true }).fill('482913');
  await page.keyboard.press('Enter');
  await laneOne.getByText('请持有人设置 PIN').waitFor();
  await page.keyboard.type('111111');
  await laneOne.getByText('PIN 太容易被猜到').waitFor();
  await look(page, 'pin-weak');
  await laneOne.getByLabel('新 PIN').fill('135790');
  await laneOne.getByLabel('再输入一次').fill('139');
  await laneOne.getByText('两次输入不一致').waitFor();
  await look(page, 'pin');
  expect(await accessibilityFaults(page)).toEqual([]);
  await laneOne.getByLabel('再输入一次').fill('135790');
  await desk.fail('/signing-certificate', 'ca_unavailable', 1);
  await page.keyboard.press('Enter');
  await laneOne.getByText('证书系统暂时无法连接').waitFor();
  first.pull();
  await laneOne.getByText('请重新插入同一只 UKey').waitFor();
  await look(page, 'pulled');
  first.insert();
  await laneOne.getByText('制证完成').waitFor();
  expect(await laneOne.locator('li[data-state="done"]').count()).toBe(5);
  expect((await desk.job(counter)).state).toBe('done');
  await page.waitForTimeout(1_000);
  expect(await accessibilityFaults(page)).toEqual([]);

  const factory = await desk.addJob({ algorithm: 'rsa2048', mode: 'factory' });
  await page.getByText('1 件待制证').waitFor();
  await page.getByLabel('托盘模式').click();
  // The token that lay there before is left to a person.
  await laneTwo.getByText('开启托盘模式时这只 UKey 已经插着').waitFor();
  await look(page, 'tray-asks');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect((await desk.job(factory)).state).toBe('planned');
  second.pull();
  await laneTwo.getByText('请插入 UKey').waitFor();
  second.insert();
  await laneTwo.getByText('制证完成').waitFor({ timeout: 20_000 });
  expect((await desk.job(factory)).state).toBe('done');
  first.pull();
  await laneOne.getByText('请插入 UKey').waitFor();
  await laneOne.getByText(/上一只：云汉建设有限公司/).waitFor();
  await look(page, 'last');
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await laneTwo.getByText('Take the token out').waitFor();
  await page.waitForTimeout(1_000);
  await look(page, 'tray-dark-english');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
}, 120_000);

it('an applicant signs in with his phone and sees one thing at a time, by keyboard alone', async () => {
  const { page, faults } = await open('applicant', [await newSlot(true)], 'dark');
  await page.getByLabel('手机号').waitFor();
  await page.keyboard.type('13500001234');
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByText(/秒后可重发/).waitFor();
  await page.getByLabel('短信验证码').fill('123456');
  const self = await desk.addJob({ algorithm: 'ec-p256', mode: 'self', needsCode: false });
  await page.locator('button[type="submit"]:enabled').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('有一件任务可以制证').waitFor();
  await look(page, 'own-choose-dark');
  await page.keyboard.press('Enter');
  await page.getByText('请设置这只 UKey 的 PIN').waitFor();
  await page.keyboard.type('246810');
  await page.keyboard.press('Tab');
  await page.keyboard.type('246810');
  await page.keyboard.press('Enter');
  await page.getByText('制证完成').waitFor();
  await page.getByText('请拔出 UKey，重新插入后即可使用').waitFor();
  await page.waitForTimeout(1_000);
  await look(page, 'own-done-dark');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect((await desk.job(self)).state).toBe('done');
  expect(faults).toEqual([]);
}, 60_000);
