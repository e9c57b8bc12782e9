import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHouse, type House } from '../support/house.ts';
import { ApplicantOnPhone } from '../journeys/pages/applicant.ts';
import { operatorAt, prepareBlank, produce } from '../journeys/pages/bench.ts';
import { approve, confirmTransfer, sendParcel, staffAt } from '../journeys/pages/desk.ts';
import { expectFinished, feeOf } from '../journeys/pages/office.ts';
import { openBrowser } from '../journeys/pages/openBrowser.ts';

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

it('preset B: review, payment, production by the staff, parcel, acceptance, active certificates', async () => {
  const applicant = await ApplicantOnPhone.register(browser, house, 2001);
  const { name } = applicant.organization;
  await applicant.apply({ project: '临海市政府采购电子卖场', product: '单位证书（带签章）一年' });

  const reviewer = await staffAt(browser, house, '陈审核');
  await approve(reviewer, house, name);
  await applicant.pay(await feeOf(house, name));
  const finance = await staffAt(browser, house, '钱财务');
  await confirmTransfer(finance, house, name, 'HK-B-2001');

  const operator = await operatorAt(browser, house);
  const serial = await prepareBlank(operator, house);
  await produce(operator, house, { slot: 'bench-1', serial });
  house.tokens.pull('bench-1');

  const logistics = await staffAt(browser, house, '吴物流');
  const slip = await sendParcel(logistics, house, name, {
    serials: [serial],
    carrier: '顺丰速运',
    tracking: 'SF1800000002001',
  });
  expect(await applicant.certificates()).toContain('签收后才会生效');
  const pins = await applicant.accept(slip, [serial]);

  await expectFinished({
    browser,
    house,
    applicant,
    serial,
    slot: 'bench-1',
    pin: pins.get(serial) ?? '',
    people: [reviewer, finance, operator, logistics],
  });
});
