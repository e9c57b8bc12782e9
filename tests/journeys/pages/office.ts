import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoSlot } from '../../../server/house/softTokens.ts';
import type { House } from '../../support/house.ts';
import { checkTokenWithThirdParties } from '../../support/thirdPartyToken.ts';
import { withDatabase } from '../../support/houseTime.ts';
import { staffAt } from './desk.ts';
import type { ApplicantOnPhone } from './applicant.ts';
import type { Person } from './openBrowser.ts';

/** What the fee of the newest application comes to, in fen. */
export async function feeOf(house: House, organization: string): Promise<number> {
  return withDatabase(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ amount_fen: string }>(
      `select p.amount_fen from payments p join applications a on a.id = p.application_id
       where a.organization_name = $1 order by p.id desc limit 1`,
      [organization],
    );
    return Number(rows[0]?.amount_fen);
  });
}

export interface Finished {
  browser: Browser;
  house: House;
  applicant: ApplicantOnPhone;
  serial: string;
  slot: DemoSlot;
  pin: string;
  people: readonly Person[];
}

/**
 * What has to be true at the end of every journey: the applicant sees an active pair, the desk shows application,
 * certificate, token and
 * timeline, an auditor finds the chain whole, OpenSC, OpenSSL and GnuTLS accept the token, and no page complained.
 */
export async function expectFinished({
  browser,
  house,
  applicant,
  serial,
  slot,
  pin,
  people,
}: Finished): Promise<void> {
  const { organization, person } = applicant;
  expect(await applicant.certificates()).toContain('有效');
  const reviewer = await staffAt(browser, house, '李审核');
  const { page } = reviewer;
  await page.goto(`${house.deskUrl}/desk/applications`);
  await page.getByRole('main').getByRole('searchbox').fill(organization.name);
  await page.getByRole('row').filter({ hasText: organization.name }).first().click();
  await page.getByText('经过').first().waitFor();
  await page.getByText('已办结').or(page.getByText('已完成')).first().waitFor();
  await reviewer.look('desk-application');
  await page.goto(`${house.deskUrl}/desk/certificates`);
  await page.getByRole('row').filter({ hasText: organization.name }).first().waitFor();
  await reviewer.look('desk-certificates');

  const auditor = await staffAt(browser, house, '韩审计');
  await auditor.page.goto(`${house.deskUrl}/desk/audit-events`);
  await auditor.page.getByRole('button', { name: '校验审计链' }).click();
  await auditor.page.getByText(/完整：/).waitFor();
  await auditor.look('desk-audit');

  house.tokens.pull(slot);
  house.tokens.plug(slot, serial);
  const report = checkTokenWithThirdParties({ conf: house.softHsmConf(slot), pin, rootPem: rootOf(house) });
  expect(report.serial).toBe(serial);
  for (const one of [person, reviewer, auditor, ...people]) {
    expect(one.faults).toEqual([]);
    await one.leave();
  }
}

/** The demo CA's own certificate, as PEM. */
function rootOf(house: House): string {
  return new X509Certificate(readFileSync(path.join(house.dataDir, 'signer/ca.der'))).toString();
}
