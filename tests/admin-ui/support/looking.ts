import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const schemes = ['light', 'dark'] as const;
/** Everything axe knows of WCAG 2.2 A and AA, and its own good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page that keeps still, so that nothing half faded in is judged. */
export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(axe.source);
  return page;
}

/** Waits until the page has its heading and nothing on it is on its way. */
export async function settled(page: Page): Promise<void> {
  const waiting = '[aria-busy="true"], [role="status"][aria-label="加载中"]';
  await page.waitForFunction((busy) => document.querySelector('h1') && !document.querySelector(busy), waiting);
  await page.waitForTimeout(250);
}

/** What axe finds on the page as it is, light and dark. SCREENSHOTS=folder keeps pictures of both. */
export async function faultsInBothSchemes(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(dressedIn, colorScheme);
    await keepPicture(page, `${name}-${colorScheme}`);
    // The second scheme is the same page in other colours: only what depends on colour can differ.
    const asked = colorScheme === schemes[0] ? rules : ofColour;
    faults.push(...(await axeFaults(page, asked)).map((fault) => `${name}, ${colorScheme}: ${fault}`));
  }
  return faults;
}

/** Runs in the page: it has taken the scheme, and nothing is on its way from one colour to another. */
function dressedIn(scheme: string): boolean {
  const resting = document
    .getAnimations()
    .every(({ playState, effect }) => playState === 'finished' || effect?.getComputedTiming().iterations === Infinity);
  return resting && document.documentElement.dataset.theme === scheme;
}

const ofColour = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

async function axeFaults(page: Page, asked: object): Promise<string[]> {
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(asked)}, resultTypes: ['violations'] })`,
  );
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
