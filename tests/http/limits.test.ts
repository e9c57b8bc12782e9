import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { openSession } from '../../server/domain/sessions/openSession.ts';
import { cookieNames } from '../../server/http/sessionCookie.ts';
import type { Endpoint, RateLimit } from '../../server/http/types.ts';
import { endpoints } from '../../server/routes/index.ts';
import { buildAccount } from '../factories/buildAccount.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

/** Every limit: how many, in how many seconds, for whom. Written out a second time, so that none changes by itself. */
const limits: Readonly<Record<string, readonly [number, number, RateLimit['by']]>> = {
  challenge: [120, 600, 'ip'],
  'demo.messages': [600, 60, 'ip'],
  'desk-documents': [120, 60, 'actor'],
  'desk-events': [30, 60, 'actor'],
  'desk-exports': [10, 60, 'actor'],
  'desk-password': [10, 300, 'actor'],
  'desk-pictures': [1200, 60, 'actor'],
  'desk-pin-letters': [30, 60, 'actor'],
  'desk-reveal': [20, 60, 'actor'],
  'desk-sign-in': [40, 300, 'ip'],
  'desk-step-up': [10, 300, 'actor'],
  'desk-verify': [120, 60, 'actor'],
  'form-mails': [20, 3600, 'actor'],
  'intake-documents': [60, 60, 'actor'],
  'intake.acceptance': [30, 600, 'actor'],
  'intake.authorization': [20, 600, 'actor'],
  'intake.checks': [240, 60, 'actor'],
  'intake.code': [60, 600, 'ip'],
  'intake.enter': [60, 600, 'ip'],
  'intake.pin': [30, 600, 'actor'],
  'intake.start': [60, 3600, 'actor'],
  'phone-places': [240, 600, 'ip'],
  'phone-upload': [120, 600, 'ip'],
  'station-code': [60, 300, 'ip'],
  'station-presence': [600, 300, 'ip'],
  'station-sign-in': [40, 300, 'ip'],
  'station-verification': [40, 3600, 'ip'],
  'upload-tickets': [30, 600, 'actor'],
  upload: [200, 600, 'actor'],
};

let database: TestDatabase;
let ctx: Context;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  app = await startTestApp(ctx, database, { limits: true });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

type Limited = Endpoint & { rateLimit: RateLimit };
const limited = endpoints.filter((one): one is Limited => one.rateLimit !== undefined);
const named = (by: RateLimit['by']) =>
  limited.filter(({ rateLimit }) => rateLimit.by === by).map((one) => [`${one.method} ${one.path}`, one] as const);

interface Person {
  key: string;
  headers: Record<string, string>;
}
async function person(audience: Endpoint['audience']): Promise<Person> {
  if (audience === 'public') return { key: '127.0.0.1', headers: {} };
  if (audience !== 'staff' && audience !== 'account') throw new Error(`no limit by person for ${audience} yet`);
  const id = audience === 'staff' ? (await buildStaff(ctx, ['auditor'])).id : (await buildAccount(ctx)).id;
  const session = await openSession(
    ctx,
    audience === 'staff' ? { kind: 'staff', staffId: id } : { kind: 'account', accountId: id },
  );
  return {
    key: `${audience}:${id}`,
    headers: { Cookie: `${cookieNames[audience]}=${session.token}`, 'X-CSRF-Token': session.csrfToken },
  };
}

/** All but `left` of the budget is spent, as the requests before would have done. */
const spend = ({ name, points }: RateLimit, key: string, left: number) =>
  ctx
    .db('rateLimits')
    .insert({ key: `${name}:${key}`, points: points - left, expire: Date.now() + 60_000 } as never)
    .onConflict('key')
    .merge();

/** Whether the limit lets it through; what becomes of it then is not asked here. */
async function passes({ method, path }: Limited, { headers }: Person): Promise<boolean> {
  const answer = await fetch(app.url + path.replace(/:\w+/g, '1'), {
    method: method.toUpperCase(),
    headers: { ...headers, ...(method === 'get' ? {} : { 'Content-Type': 'application/json' }) },
    ...(method === 'get' ? {} : { body: '{}' }),
  });
  await answer.body?.cancel();
  const refused = answer.status === 429 && Number(answer.headers.get('Retry-After')) > 0;
  return !refused;
}

describe('a limit for one person', () => {
  it.each(named('actor'))('%s lets the last through, refuses the next, and leaves others alone', async (_name, one) => {
    const [mine, other] = [await person(one.audience), await person(one.audience)];
    await spend(one.rateLimit, mine.key, 1);
    expect(await passes(one, mine)).toBe(true);
    expect(await passes(one, mine)).toBe(false);
    expect(await passes(one, other)).toBe(true);
  });
});

describe('a limit for one address', () => {
  it.each(named('ip'))('%s lets the last through and refuses the next', async (_name, one) => {
    const visitor = await person('public');
    await spend(one.rateLimit, visitor.key, 1);
    expect(await passes(one, visitor)).toBe(true);
    expect(await passes(one, visitor)).toBe(false);
  });
});

it('stands in the table above, as many and as long as there', () => {
  const found = limited.map(({ rateLimit: { name, points, seconds, by } }) => [name, [points, seconds, by]] as const);
  expect(Object.fromEntries(found)).toEqual(limits);
  for (const [name, numbers] of found) expect([name, numbers]).toEqual([name, limits[name]]);
});
