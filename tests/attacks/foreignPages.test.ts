import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { openSession } from '../../server/domain/sessions/openSession.ts';
import { hashPassword } from '../../server/domain/staff/password.ts';
import { currentStep, totpDigits } from '../../server/domain/staff/totp.ts';
import { openTotp } from '../../server/domain/staff/totpSeal.ts';
import { codeSentTo } from '../domain/accounts/sentCode.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { buildAccount } from '../factories/buildAccount.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { solved } from '../support/solved.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let app: TestApp;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  app = await startTestApp(ctx, database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** A request as a page of another site may send it: with the cookie, and what such a page can set. */
async function sent(
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number; headers: Headers }> {
  const { status, headers: answered } = await fetch(app.url + path, { method: 'POST', headers, body });
  return { status, headers: answered };
}
const cors = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith('access-control'));

describe('a page of another site with the cookie of somebody signed in', () => {
  it.each([
    ['no token', {}],
    ['a wrong token', { 'X-CSRF-Token': 'x'.repeat(43) }],
    ['the token of another session', { 'X-CSRF-Token': 'other' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['plain text', { 'Content-Type': 'text/plain' }],
  ])('changes nothing with %s', async (_name, given) => {
    const { id } = await buildApplication(ctx, { preset: 'B', at: 'review' });
    const staff = await buildStaff(ctx, ['reviewer']);
    const session = await openSession(ctx, { kind: 'staff', staffId: staff.id });
    const other = await openSession(ctx, { kind: 'staff', staffId: (await buildStaff(ctx, ['reviewer'])).id });
    const named: Record<string, string> = { 'Content-Type': 'application/json', ...given };
    if (named['X-CSRF-Token'] === 'other') named['X-CSRF-Token'] = other.csrfToken;
    const asked = { Cookie: `yx_desk=${session.token}`, ...named };
    const answer = await sent(`/api/desk/applications/${id}/notes`, asked, '{"body":"planted"}');
    expect(answer.status).toBe(403);
    expect(await ctx.db('notes').where({ applicationId: id })).toEqual([]);
  });

  it('cannot send a form even with the token: no body but JSON is read', async () => {
    const { id } = await buildApplication(ctx, { preset: 'B', at: 'review' });
    const session = await openSession(ctx, { kind: 'staff', staffId: (await buildStaff(ctx, ['reviewer'])).id });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = {
        Cookie: `yx_desk=${session.token}`,
        'X-CSRF-Token': session.csrfToken,
        'Content-Type': type,
      };
      expect((await sent(`/api/desk/applications/${id}/notes`, headers, '{"body":"planted"}')).status).toBe(422);
    }
    expect(await ctx.db('notes').where({ applicationId: id })).toEqual([]);
  });

  it('may read nothing: no answer says that another site may', async () => {
    const session = await openSession(ctx, { kind: 'staff', staffId: (await buildStaff(ctx, ['reviewer'])).id });
    for (const [method, path] of [
      ['GET', '/api/desk/applications'],
      ['OPTIONS', '/api/desk/applications'],
      ['GET', '/api/intake/session'],
      ['OPTIONS', '/api/intake/applications'],
    ] as const) {
      const { headers } = await fetch(app.url + path, {
        method,
        headers: {
          Cookie: `yx_desk=${session.token}`,
          Origin: 'https://evil.example',
          'Access-Control-Request-Method': 'POST',
        },
      });
      expect([method, path, cors(headers)]).toEqual([method, path, []]);
    }
  });
});

describe('a session', () => {
  const PASSWORD = 'long and only for this';
  async function signIn(cookie: string) {
    const staff = await buildStaff(ctx, ['reviewer']);
    await ctx
      .db('staff')
      .where({ id: staff.id })
      .update({ passwordHash: await hashPassword(PASSWORD) });
    const row = (await ctx.db('staff').where({ id: staff.id }).first())!;
    return app.anonymous.call(
      'POST',
      '/api/desk/session',
      {
        login: staff.login,
        password: PASSWORD,
        totp: totpDigits(openTotp(ctx.keys, row), currentStep(ctx.clock.now())),
      },
      { Cookie: cookie },
    );
  }
  const tokenIn = (answer: { headers: Headers }, name: string): string =>
    new RegExp(`${name}=([^;]+)`).exec(answer.headers.getSetCookie().join('\n'))?.[1] ?? '';

  it('that was planted before the sign-in is not the one that is opened', async () => {
    const planted = 'A'.repeat(43);
    const answer = await signIn(`yx_desk=${planted}`);
    expect(answer.status).toBe(200);
    expect(tokenIn(answer, 'yx_desk')).not.toBe(planted);
    const later = await app.anonymous.call('GET', '/api/desk/applications', undefined, {
      Cookie: `yx_desk=${planted}`,
    });
    expect(later.status).toBe(401);
  });

  it('of an attacker is not taken over by who signs in with it', async () => {
    const mine = await openSession(ctx, { kind: 'staff', staffId: (await buildStaff(ctx, ['finance'])).id });
    const answer = await signIn(`yx_desk=${mine.token}`);
    expect(tokenIn(answer, 'yx_desk')).not.toBe(mine.token);
    const { body } = await app.anonymous.call('GET', '/api/desk/session', undefined, {
      Cookie: `yx_desk=${mine.token}`,
    });
    expect(JSON.stringify(body)).not.toContain('"reviewer"');
  });

  it('of an applicant begins anew with each sign-in, too', async () => {
    const { phone } = await buildAccount(ctx);
    const solution = await solved(ctx, 'send_code');
    await app.anonymous.post('/api/intake/verification-codes', { phone, purpose: 'sign_in', solution });
    const planted = 'B'.repeat(43);
    const answer = await app.anonymous.call(
      'POST',
      '/api/intake/sessions',
      { phone, code: await codeSentTo(ctx, phone) },
      { Cookie: `yx_intake=${planted}` },
    );
    expect(answer.status).toBe(200);
    expect(tokenIn(answer, 'yx_intake')).not.toBe(planted);
  });

  it('of one audience is none for another, under either name of cookie and as a bearer', async () => {
    const staff = await openSession(ctx, { kind: 'staff', staffId: (await buildStaff(ctx, ['administrator'])).id });
    const account = await openSession(ctx, { kind: 'account', accountId: (await buildAccount(ctx)).id });
    for (const [path, headers] of [
      ['/api/intake/applications', { Cookie: `yx_intake=${staff.token}` }],
      ['/api/desk/staff', { Cookie: `yx_desk=${account.token}` }],
      ['/api/desk/staff', { Authorization: `Bearer ${staff.token}` }],
      ['/api/intake/applications', { Authorization: `Bearer ${account.token}` }],
      ['/api/station/jobs', { Authorization: `Bearer ${staff.token}` }],
      ['/api/station/jobs', { Authorization: `Bearer ${account.token}` }],
    ] as const)
      expect([path, (await app.anonymous.call('GET', path, undefined, headers)).status]).toEqual([path, 401]);
  });
});
