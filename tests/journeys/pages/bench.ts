import type { Browser, Locator } from 'playwright-core';
import type { DemoSlot } from '../../../server/house/softTokens.ts';
import type { House } from '../../support/house.ts';
import { personAt, type Person } from './openBrowser.ts';

const lanes: Readonly<Record<DemoSlot, string>> = { 'bench-1': '1', 'bench-2': '2', own: '1' };
const laneOf = ({ page }: Person, slot: DemoSlot): Locator => page.locator(`[data-lane="${lanes[slot]}"]`);

/** The operator at the staff's bench. */
export async function operatorAt(browser: Browser, house: House): Promise<Person> {
  const person = await personAt(browser, 'bench');
  const { login, password, totp } = await house.demoLogin('zhizheng');
  await person.page.goto(house.benchUrl);
  await person.page.getByLabel('账号').fill(login);
  await person.page.getByLabel('密码').fill(password);
  await person.page.getByLabel('动态口令').fill(totp);
  await person.page.keyboard.press('Enter');
  await laneOf(person, 'bench-1').waitFor();
  return person;
}

/** The holder at the bench program on his own computer. */
export async function holderAt(
  browser: Browser,
  house: House,
  phone: string,
  readCode: (ask: () => Promise<unknown>) => Promise<string>,
): Promise<Person> {
  const person = await personAt(browser, 'bench');
  await person.page.goto(house.ownBenchUrl);
  await person.page.getByLabel('手机号').fill(phone);
  const code = await readCode(() => person.page.getByRole('button', { name: '获取验证码' }).click());
  await person.page.getByLabel('短信验证码').fill(code);
  await person.page.getByRole('button', { name: '登录', exact: true }).click();
  await laneOf(person, 'own').waitFor();
  return person;
}

/** A new UKey becomes a blank of the stock and goes to the drawer; its serial. */
export async function prepareBlank(operator: Person, house: House, slot: DemoSlot = 'bench-1'): Promise<string> {
  const lane = laneOf(operator, slot);
  if (house.tokens.look(slot) !== 'new') {
    house.tokens.pull(slot);
    house.tokens.plug(slot, 'new');
  }
  await lane.getByRole('button', { name: '准备为空白介质' }).click();
  await lane.getByText('已备好').waitFor({ timeout: 60_000 });
  await operator.look('bench-prepared');
  await lane.getByRole('button', { name: '好的' }).click();
  const inside = house.tokens.pull(slot);
  if (typeof inside === 'string') throw new Error(`no blank in ${slot}`);
  return inside.serial;
}

export interface Production {
  slot: DemoSlot;
  serial: string;
  /** The holder's, where he is present. */ holder?: { pin: string; code: () => Promise<string> };
}

/**
 * One production as the people at the bench see it: token in, one button, code and PIN where the holder is, six dots,
 * done.
 */
export async function produce(at: Person, house: House, { slot, serial, holder }: Production): Promise<void> {
  const lane = laneOf(at, slot);
  house.tokens.pull(slot);
  house.tokens.plug(slot, serial);
  await lane
    .getByRole('button', { name: /开始制证/ })
    .first()
    .click({ timeout: 60_000 });
  if (holder) {
    await lane.getByLabel('授权码', { exact: true }).fill(await holder.code());
    await at.page.keyboard.press('Enter');
    await lane.getByText(/^请(持有人)?设置.*PIN$/).waitFor({ timeout: 60_000 });
    await lane.getByLabel('新 PIN').fill(holder.pin);
    await lane.getByLabel('再输入一次').fill(holder.pin);
    await at.look('bench-pin');
    await at.page.keyboard.press('Enter');
  }
  await lane.getByText('制证完成').waitFor({ timeout: 90_000 });
  await at.look('bench-done');
}
