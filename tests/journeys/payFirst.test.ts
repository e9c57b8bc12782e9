import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { startHouse, type House } from '../support/house.ts';
import { ApplicantOnPhone } from './pages/applicant.ts';
import { holderAt, operatorAt, prepareBlank, produce } from './pages/bench.ts';
import { approve, confirmTransfer, sendParcel, staffAt } from './pages/desk.ts';
import { expectFinished, feeOf } from './pages/office.ts';
import { openBrowser } from './pages/openBrowser.ts';
import { letAMinutePass } from '../support/houseTime.ts';

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

it('preset A: payment, review, a blank by post, and the holder writes it himself with code and PIN', async () => {
  const applicant = await ApplicantOnPhone.register(browser, house, 2005);
  const { name } = applicant.organization;
  await applicant.apply({ project: '云河省公共资源电子交易平台', product: '单位证书（带签章）一年' });
  await applicant.pay(await feeOf(house, name));
  const finance = await staffAt(browser, house, '钱财务');
  await confirmTransfer(finance, house, name, 'HK-A-2005');
  const reviewer = await staffAt(browser, house, '陈审核');
  await approve(reviewer, house, name);

  const operator = await operatorAt(browser, house);
  const serial = await prepareBlank(operator, house);
  const logistics = await staffAt(browser, house, '吴物流');
  await sendParcel(logistics, house, name, { serials: [serial], carrier: '顺丰速运', tracking: 'SF1800000002005' });

  await letAMinutePass(house.databaseUrl);
  const holder = await holderAt(browser, house, applicant.phone, (ask) => applicant.readCode(ask));
  await produce(holder, house, {
    slot: 'own',
    serial,
    holder: { pin: '90817263', code: () => applicant.authorizationCode() },
  });

  await expectFinished({
    browser,
    house,
    applicant,
    serial,
    slot: 'own',
    pin: '90817263',
    people: [finance, reviewer, operator, logistics, holder],
  });
});
