import type { Role } from '../../../server/vocabulary/roles.ts';
import type { Page } from 'playwright-core';

export const rolesOf: Readonly<Record<string, Role[]>> = {
  finance: ['finance'],
  logistics: ['logistics'],
  auditor: ['auditor'],
  admin: ['administrator'],
  bench: ['bench_operator'],
  senior: ['senior_reviewer'],
};
/** One thing to look at: who looks, where, and what is done first. */
export interface Look {
  name: string;
  path: string;
  role?: string;
  firstPassword?: boolean;
  act?: (page: Page) => Promise<unknown>;
}
/** The picture is there: while it comes, the viewer's buttons are pale and cannot be pressed. */
async function pictureShown(page: Page): Promise<void> {
  await page.locator('button:is([aria-label="原始大小 1:1"], [aria-label="Actual size 1:1"]):enabled').waitFor();
  await page.waitForTimeout(300);
}

export const deskLooks: readonly Look[] = [
  { name: 'login', path: '/login' },
  { name: 'own-password', path: '/', firstPassword: true },
  { name: 'dashboard', path: '/' },
  { name: 'dashboard-admin', path: '/', role: 'admin' },
  { name: 'review', path: '/review/1', act: pictureShown },
  {
    name: 'review-ticked',
    path: '/review/2',
    act: async (page) => {
      await pictureShown(page);
      for (let n = 0; n < 5; n += 1) await page.keyboard.press('Space');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'review-return',
    path: '/review/7',
    act: async (page) => {
      await pictureShown(page);
      for (const key of ['ArrowDown', 'd', 'ArrowDown', 'ArrowDown', 'd', 's', '1']) await page.keyboard.press(key);
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'review-reject',
    path: '/review/8',
    act: async (page) => {
      await pictureShown(page);
      await page.keyboard.press('x');
      await page.keyboard.press('2');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'review-decided',
    path: '/review/9',
    act: async (page) => {
      await pictureShown(page);
      for (let n = 0; n < 20; n += 1) await page.keyboard.press('Space');
      for (const box of await page.locator('[data-part="seen"] input').all()) await box.check();
      await page.locator('h2').first().click();
      await page.keyboard.press('a');
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'applications',
    path: `/applications?filter=${encodeURIComponent(JSON.stringify({ status: ['open', 'returned'] }))}`,
  },
  { name: 'application', path: '/applications/7/show' },
  { name: 'payments', path: '/payments', role: 'finance' },
  { name: 'payment', path: '/payments/1/show', role: 'finance', act: (page) => page.waitForTimeout(800) },
  {
    name: 'payment-confirm',
    path: '/payments/1/show',
    role: 'finance',
    act: (page) => page.getByRole('button', { name: /确认到账|Confirm/ }).click(),
  },
  { name: 'shipments', path: '/shipments', role: 'logistics' },
  { name: 'shipment', path: '/shipments/6/show', role: 'logistics' },
  { name: 'tokens', path: '/tokens', role: 'logistics' },
  { name: 'jobs', path: '/production-jobs', role: 'bench' },
  { name: 'job', path: '/production-jobs/4/show', role: 'bench' },
  { name: 'certificates', path: '/certificates' },
  { name: 'messages', path: '/messages' },
  { name: 'projects', path: '/projects', role: 'admin' },
  { name: 'project', path: '/projects/1/show', role: 'admin' },
  { name: 'products', path: '/products', role: 'admin' },
  { name: 'stations', path: '/stations', role: 'admin' },
  { name: 'staff', path: '/staff', role: 'admin' },
  { name: 'alarms', path: '/alarms', role: 'admin' },
  { name: 'calendar', path: '/holiday-notices', role: 'admin' },
  {
    name: 'calendar-enter',
    path: '/holiday-notices',
    role: 'admin',
    act: (page) => page.getByRole('button', { name: '录入放假安排' }).first().click(),
  },
  {
    name: 'audit',
    path: '/audit-events',
    role: 'auditor',
    act: (page) => page.getByRole('button', { name: /校验审计链|Verify/ }).click(),
  },
  {
    name: 'search',
    path: '/',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('建设');
      await page.waitForTimeout(900);
    },
  },
  { name: 'help', path: '/', act: (page) => page.keyboard.press('?') },
  { name: 'certificate', path: '/certificates/2/show' },
  { name: 'denied', path: '/staff', role: 'finance' },
  { name: 'not-found', path: '/no-such-page' },
  { name: 'empty', path: `/applications?filter=${encodeURIComponent(JSON.stringify({ q: '没有这样的' }))}` },
];
