import type { Page } from 'playwright-core';
import { newChallenge } from '../../../server/domain/challenges/newChallenge.ts';
import { testContext } from '../../support/context.ts';

const contextFor = (challengeKeys: number) => ({ ...testContext({ db: undefined as never }), challengeKeys });

/** Asks for a code where the server wants a challenge solved first; it takes this many keys. */
export async function askWithChallenge(page: Page, keys: number): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api/public/challenges?purpose=send_code', async (route) =>
    route.fulfill({ json: await newChallenge(contextFor(keys), 'send_code') }),
  );
  await page.route('**/api/intake/verification-codes', (route) => {
    const { solution } = route.request().postDataJSON() as { solution?: string };
    return solution
      ? route.fulfill({ json: { resendAfterSeconds: 60, validForSeconds: 600 } })
      : route.fulfill({
          status: 403,
          json: { code: 'challenge_required', message: '', details: { purpose: 'send_code' } },
        });
  });
  await page.getByLabel('手机号').fill('13900001801');
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.locator('altcha-widget').waitFor();
}

/** The widget solves it by itself, under the pages' own policy, and the page goes on. */
export async function solveChallenge(page: Page): Promise<void> {
  await askWithChallenge(page, 60);
  await page.getByLabel('短信验证码').waitFor();
}
