import type { Page } from 'playwright-core';
import { askWithChallenge, solveChallenge } from './challengeLooks.ts';
import { acceptancePath } from '../../../server/vocabulary/pagePaths.ts';

export interface IntakeLook {
  name: string;
  path: string;
  visitor?: boolean;
  act?: (page: Page) => Promise<unknown>;
}

/** Every page of the applicant's side. */
export const intakeLooks: readonly IntakeLook[] = [
  { name: 'home', path: '/', visitor: true },
  { name: 'sign-in', path: '/sign-in', visitor: true },
  { name: 'register', path: '/register', visitor: true },
  { name: 'challenge', path: '/sign-in', visitor: true, act: (page) => askWithChallenge(page, 1_000_000) },
  { name: 'challenge-solved', path: '/sign-in', visitor: true, act: solveChallenge },
  { name: 'outbox', path: '/demo/outbox', visitor: true },
  { name: 'phone', path: '/u/#ticket', visitor: true },
  { name: 'not-found', path: '/nowhere', visitor: true },
  { name: 'applications', path: '/applications' },
  { name: 'menu', path: '/applications', act: (page) => page.getByRole('button', { name: '菜单' }).click() },
  { name: 'choose-new', path: '/applications/new' },
  { name: 'choose', path: '/applications/7/choose' },
  { name: 'fill-organization', path: '/applications/7/fill/organization' },
  { name: 'fill-legal', path: '/applications/7/fill/legalRepresentative' },
  { name: 'fill-agent', path: '/applications/7/fill/agent' },
  { name: 'fill-invoice', path: '/applications/7/fill/invoice' },
  { name: 'fill-delivery', path: '/applications/7/fill/delivery' },
  { name: 'materials', path: '/applications/7/materials' },
  { name: 'mail-forms', path: '/applications/7/materials', act: mailForms },
  { name: 'submit', path: '/applications/7/submit' },
  { name: 'draft', path: '/applications/7' },
  {
    name: 'withdraw',
    path: '/applications/8',
    act: async (page) => {
      await page.getByRole('button', { name: '撤回申请' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'to-pay', path: '/applications/8?submitted=1' },
  { name: 'pay', path: '/applications/8/pay' },
  { name: 'receipt-returned', path: '/applications/11' },
  { name: 'pay-again', path: '/applications/11/pay' },
  { name: 'delivery', path: '/applications/8/delivery' },
  { name: 'returned', path: '/applications/9' },
  { name: 'correct', path: '/applications/9/fill/organization' },
  { name: 'to-accept', path: '/applications/10' },
  { name: 'accept', path: '/applications/10/accept' },
  { name: 'accept-by-slip', path: acceptancePath('slip-of-application-10') },
  { name: 'certificates', path: '/certificates' },
];

/** The forms went to an e-mail address. */
async function mailForms(page: Page): Promise<void> {
  await page.getByText('要把表格发到邮箱？').click();
  await page.getByLabel('收件邮箱').fill('agent@example.org');
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await page.getByText('已发往 agent@example.org').waitFor();
}
