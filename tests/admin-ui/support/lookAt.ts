import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { deskLooks, rolesOf } from './deskLooks.ts';
import { fullDesk } from './fullDesk.ts';
import { readFrom } from './builtFiles.ts';
import { serveDesk } from './serveDesk.ts';

/**
 * Takes pictures of every page of the built desk and runs axe on each:
 * `npx tsx tests/admin-ui/support/lookAt.ts <folder> [width] [dark] [en] [page…]`.
 */
const root = path.resolve(import.meta.dirname, '../../..');
const [folder = 'var/look', width = '1440', ...rest] = process.argv.slice(2);
const dark = rest.includes('dark');
const wanted = rest.filter((word) => !['dark', 'en'].includes(word));

const desk = fullDesk();
mkdirSync(folder, { recursive: true });
const server = await serveDesk(desk, readFrom(path.join(root, 'dist/admin-ui/desk')));
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
for (const look of deskLooks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  desk.staff = look.role
    ? { ...desk.staff, roles: rolesOf[look.role] ?? [] }
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
              `${impact} ${id} ×${nodes.length} ${nodes[0]?.target.join(' ')} ` +
              `${nodes[0]?.failureSummary.split('\n')[1]}`,
          )
          .join('\n   '),
  );
}
await browser.close();
server.close();
