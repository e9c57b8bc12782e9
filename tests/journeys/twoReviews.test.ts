import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { startHouse, type House } from '../support/house.ts';
import { ApplicantOnPhone } from './pages/applicant.ts';
import { operatorAt, prepareBlank, produce } from './pages/bench.ts';
import { approve, confirmTransfer, sendParcel, staffAt } from './pages/desk.ts';
import { expectFinished, feeOf } from './pages/office.ts';
import { openBrowser } from './pages/openBrowser.ts';

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await startHouse();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

it('preset C: first review, payment, second review by another person, a P-256 pair, parcel, acceptance', async () => {
  const applicant = await ApplicantOnPhone.register(browser, house, 2003);
  const { name } = applicant.organization;
  await applicant.apply({ project: '南岭省产权交易中心', product: '单位证书（P-256）一年' });

  const reviewer = await staffAt(browser, house, '陈审核');
  await approve(reviewer, house, name);
  await applicant.pay(await feeOf(house, name));
  const finance = await staffAt(browser, house, '钱财务');
  await confirmTransfer(finance, house, name, 'HK-C-2003');
  const senior = await staffAt(browser, house, '周复审');
  await approve(senior, house, name, 'second-review');

  const operator = await operatorAt(browser, house);
  const serial = await prepareBlank(operator, house);
  await produce(operator, house, { slot: 'bench-1', serial });
  house.tokens.pull('bench-1');

  const logistics = await staffAt(browser, house, '吴物流');
  const slip = await sendParcel(logistics, house, name, {
    serials: [serial],
    carrier: '顺丰速运',
    tracking: 'SF1800000002003',
  });
  const pins = await applicant.accept(slip, [serial]);

  await expectFinished({
    browser,
    house,
    applicant,
    serial,
    slot: 'bench-1',
    pin: pins.get(serial) ?? '',
    people: [reviewer, finance, senior, operator, logistics],
  });
});
