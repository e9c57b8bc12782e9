import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { fakeCase } from './fakeCases.ts';
import { FakeDesk } from './FakeDesk.ts';
import { serveDesk } from './serveDesk.ts';

/** Takes pictures of every page of the built desk and runs axe on each: `npx tsx tests/admin-ui/support/lookAt.ts <folder> [width] [dark] [en] [page…]`. */
const root = path.resolve(import.meta.dirname, '../../..');
const [folder = 'var/look', width = '1440', ...rest] = process.argv.slice(2);
const dark = rest.includes('dark');
const wanted = rest.filter((word) => !['dark', 'en'].includes(word));

const desk = new FakeDesk();
for (let id = 5; id <= 26; id += 1)
  desk.applications.set(
    id,
    fakeCase(id, id === 5 ? -40 : id * 70, {
      stage: id % 6 === 0 ? 'second_review' : 'review',
      ...(id % 7 === 0
        ? {
            round: 2,
            decisions: [
              {
                id: 1,
                stage: 'review',
                round: 1,
                outcome: 'return',
                staffName: '李审核',
                comment: '',
                createdAt: '2026-11-18T02:00:00Z',
                reasons: [
                  { targetKind: 'material', target: 'business_licence', code: 'seal_missing', text: '左下角被遮挡' },
                ],
              },
            ],
          }
        : {}),
    }),
  );
for (let id = 30; id <= 60; id += 1)
  desk.applications.set(
    id,
    fakeCase(id, id * 30, {
      status: (['completed', 'returned', 'rejected', 'withdrawn', 'open'] as const)[id % 5] ?? 'open',
      stage: id % 5 === 4 ? 'payment' : null,
      minutesLeft: id % 5 === 4 ? id * 30 : null,
    }),
  );

const roles: Record<string, string[]> = {
  finance: ['finance'],
  logistics: ['logistics'],
  auditor: ['auditor'],
  admin: ['administrator'],
  bench: ['bench_operator'],
  senior: ['senior_reviewer'],
};
interface Look {
  name: string;
  path: string;
  role?: string;
  act?: (page: Page) => Promise<unknown>;
}
const looks: Look[] = [
  { name: 'login', path: '/login' },
  { name: 'dashboard', path: '/' },
  { name: 'review', path: '/review/1', act: (page) => page.waitForTimeout(900) },
  {
    name: 'review-ticked',
    path: '/review/2',
    act: async (page) => {
      await page.waitForTimeout(900);
      for (let n = 0; n < 5; n += 1) await page.keyboard.press('Space');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'review-return',
    path: '/review/7',
    act: async (page) => {
      await page.waitForTimeout(900);
      for (const key of ['ArrowDown', 'd', 'ArrowDown', 'ArrowDown', 'd', 's', '1']) await page.keyboard.press(key);
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'review-reject',
    path: '/review/8',
    act: async (page) => {
      await page.waitForTimeout(900);
      await page.keyboard.press('x');
      await page.keyboard.press('2');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'review-decided',
    path: '/review/9',
    act: async (page) => {
      await page.waitForTimeout(900);
      for (let n = 0; n < 20; n += 1) await page.keyboard.press('Space');
      for (const box of await page.locator('.result-seen input').all()) await box.check();
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
  { name: 'jobs', path: '/productionJobs', role: 'bench' },
  { name: 'job', path: '/productionJobs/4/show', role: 'bench' },
  { name: 'certificates', path: '/certificates' },
  { name: 'messages', path: '/messages' },
  { name: 'projects', path: '/projects', role: 'admin' },
  { name: 'project', path: '/projects/1/show', role: 'admin' },
  { name: 'products', path: '/products', role: 'admin' },
  { name: 'stations', path: '/stations', role: 'admin' },
  { name: 'staff', path: '/staff', role: 'admin' },
  {
    name: 'audit',
    path: '/auditEvents',
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
  { name: 'empty', path: `/applications?filter=${encodeURIComponent(JSON.stringify({ q: '没有这样的' }))}` },
];

mkdirSync(folder, { recursive: true });
const server = await serveDesk(desk, path.join(root, 'dist/admin-ui/desk'));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const context = await browser.newContext({
  viewport: { width: Number(width), height: Number(width) >= 1900 ? 1080 : 900 },
  locale: 'zh-CN',
  colorScheme: dark ? 'dark' : 'light',
});
if (rest.includes('en')) await context.addInitScript(() => localStorage.setItem('yinxin.locale', 'en'));
const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const page = await context.newPage();
page.on('pageerror', (error) => console.log('PAGE ERROR', error.message));
page.on('console', (message) => {
  if (message.type() === 'error' && !message.text().includes('401'))
    console.log('CONSOLE', message.text().slice(0, 300));
});
for (const look of looks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  desk.staff = look.role
    ? { ...desk.staff, roles: roles[look.role] ?? [] }
    : { id: 1, name: '陈审核', roles: ['reviewer'], projects: 'all' };
  desk.signedIn = look.path !== '/login';
  await page.goto(address + look.path);
  await page.waitForTimeout(900);
  await look.act?.(page);
  await page.waitForTimeout(350);
  await page.screenshot({ path: path.join(folder, `${look.name}.png`) });
  await page.evaluate(axe);
  const violations = await page.evaluate(
    async () =>
      (
        await (
          window as unknown as {
            axe: {
              run: (options: object) => Promise<{
                violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
              }>;
            };
          }
        ).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      ).violations,
  );
  console.log(
    look.name,
    violations.length === 0
      ? 'axe ok'
      : violations
          .map(
            ({ id, impact, nodes }) =>
              `${impact} ${id} ×${nodes.length} ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary.split('\n')[1]}`,
          )
          .join('\n   '),
  );
}
await browser.close();
server.close();
