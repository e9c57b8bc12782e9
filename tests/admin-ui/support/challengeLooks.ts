import { createChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Page } from 'playwright-core';
import { CHALLENGE_ALGORITHM } from '../../../server/vocabulary/challenges.ts';

const challengeOf = (counter: number): Promise<Challenge> =>
  createChallenge({ algorithm: CHALLENGE_ALGORITHM, cost: 2_000, counter, deriveKey, hmacSignatureSecret: 'a test' });

/** Asks for a code where the server wants a challenge solved first; it takes this many keys. */
export async function askWithChallenge(page: Page, keys: number): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api/public/challenges?purpose=send_code', async (route) =>
    route.fulfill({ json: await challengeOf(keys) }),
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
