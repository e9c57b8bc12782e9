import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

export async function openBrowser(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('Chromium is missing: apt-get install -y chromium fonts-noto-cjk');
  return chromium.launch({
    executablePath: CHROMIUM,
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
}

export interface Person {
  page: Page;
  faults: string[];
  look(name: string): Promise<void>;
  leave(): Promise<void>;
}

/**
 * Somebody with a browser of his own; what his pages complain of is kept in `faults`. SCREENSHOTS=folder keeps
 * pictures.
 */
export async function personAt(browser: Browser, kind: 'desk' | 'phone' | 'bench'): Promise<Person> {
  const viewport = kind === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    ...(kind === 'phone' ? { hasTouch: true, deviceScaleFactor: 2 } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/the server responded|net::ERR_/.test(message.text()))
      faults.push(message.text());
  });
  // What the person saw when it stood still is worth more than the name of the step.
  onTestFailed(async () => {
    if (!page.isClosed()) throw new Error(`${page.url()} showed:\n${await page.innerText('body')}`);
  });
  return {
    page,
    faults,
    async look(name) {
      const folder = process.env['SCREENSHOTS'];
      if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: kind === 'phone' });
    },
    leave: () => context.close(),
  };
}
