import { rmSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { run } from '../../support/run.ts';
import { newTokenRoot, requirePart } from '../../support/tokenDirectory.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Builds the bench page from its sources into a folder of its own. */
export function buildBenchPage(): { pages: string; discard(): void } {
  const pages = newTokenRoot('bench-page');
  run(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '-c',
      'admin-ui/vite.config.ts',
      '--outDir',
      pages,
      '--logLevel',
      'warn',
    ],
    { env: { PAGES: 'bench', NODE_ENV: 'production' } },
  );
  return { pages, discard: () => rmSync(pages, { recursive: true, force: true }) };
}

export async function openBrowser(): Promise<Browser> {
  requirePart(CHROMIUM, 'apt-get install -y --no-install-recommends chromium');
  return chromium.launch({
    executablePath:
      CHROMIUM.find((path) => run('sh', ['-c', `test -x ${path} && echo yes || true`]).text.startsWith('yes')) ?? '',
    args: ['--no-sandbox'],
  });
}

/** Rules of axe that this page breaks, serious or not. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
