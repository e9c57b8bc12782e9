import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { changeStaff } from '../../../server/domain/staff/changeStaff.ts';
import { DEMO_PASSWORD } from '../../../server/domain/staff/demoLogins.ts';
import { hashPassword } from '../../../server/domain/staff/password.ts';
import { currentStep, totpDigits } from '../../../server/domain/staff/totp.ts';
import { TestClock } from '../../support/clock.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { startDesk, type Client, type DeskApp } from './support/deskApp.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
let database: TestDatabase;
let clock: TestClock;
let ctx: Context;
let desk: DeskApp;
let passwordHash: string;

beforeAll(async () => {
  database = await createTestDatabase();
  clock = new TestClock();
  ctx = { ...testContext({ db: database.knex, clock }), demo: true };
  desk = await startDesk(ctx, database);
  passwordHash = await hashPassword(DEMO_PASSWORD);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

async function signedIn(): Promise<{ client: Client; staff: Awaited<ReturnType<typeof buildStaff>> }> {
  const staff = await buildStaff(ctx, ['reviewer']);
  await ctx.db('staff').where({ id: staff.id }).update({ passwordHash });
  const client = desk.client();
  const answer = await client.post('/api/desk/session', {
    login: staff.login,
    password: DEMO_PASSWORD,
    totp: totpDigits(SECRET, currentStep(clock.now())),
  });
  expect(answer.status).toBe(200);
  client.csrf = answer.json.csrf as string;
  return { client, staff };
}

describe('the desk session', () => {
  it('is a strict, http-only cookie, and tells who is signed in', async () => {
    const { client, staff } = await signedIn();
    expect((await client.get('/api/desk/session')).json).toMatchObject({
      staff: { id: staff.id, roles: ['reviewer'], projects: 'all' },
      csrf: client.csrf,
    });
    expect([...client.cookies.keys()].sort()).toEqual(['yx_desk', 'yx_desk_device']);
  });

  it('tells what another person changed at the account until that is read', async () => {
    const { client, staff } = await signedIn();
    const changes = '/api/desk/session/account-changes';
    expect((await client.get(changes)).json).toEqual([]);
    const admin = await buildStaff(ctx, ['administrator']);
    const { version, name } = (await ctx.db('staff').where({ id: staff.id }).first())!;
    const account = { staffId: staff.id, version, name, allProjects: true, projectIds: [], active: true };
    await changeStaff(admin.as, { ...account, roles: ['reviewer', 'logistics'] });
    const told = (await client.get(changes)).json as unknown as { id: number }[];
    expect(told).toMatchObject([{ changes: ['roles'] }]);
    expect((await client.post(changes, { upTo: told[0]!.id + 1 })).status).toBe(404);
    expect((await client.post(changes, { upTo: told[0]!.id })).status).toBe(204);
    expect((await client.get(changes)).json).toEqual([]);
  });

  it('needs the CSRF token for every change', async () => {
    const { client } = await signedIn();
    client.csrf = null;
    expect((await client.send('DELETE', '/api/desk/session')).json.code).toBe('csrf');
  });

  it('opens nothing any more after signing out, also with the old cookie', async () => {
    const { client } = await signedIn();
    const token = client.cookies.get('yx_desk') ?? '';
    expect((await client.send('DELETE', '/api/desk/session')).status).toBe(204);
    client.cookies.set('yx_desk', token);
    expect((await client.get('/api/desk/session')).status).toBe(401);
  });

  it('ends at once when the login is switched off', async () => {
    const { client, staff } = await signedIn();
    await ctx.db('staff').where({ id: staff.id }).update({ active: false });
    expect((await client.get('/api/desk/session')).status).toBe(401);
  });

  it('steps up with fresh digits, and refuses used ones without signing anybody out', async () => {
    const { client } = await signedIn();
    const used = totpDigits(SECRET, currentStep(clock.now()));
    expect((await client.post('/api/desk/session/step-up', { totp: used })).json.code).toBe('verification_failed');
    expect(
      (await client.post('/api/desk/session/step-up', { totp: totpDigits(SECRET, currentStep(clock.now()) + 1) }))
        .status,
    ).toBe(200);
    expect((await client.get('/api/desk/session')).json.steppedUpAt).toBe(clock.now().toISOString());
  });

  it('gives the demo logins digits that work, though the present ones are spent', async () => {
    const { staff } = await signedIn();
    const logins = (await desk.client().get('/api/desk/session/demo')).json as unknown as {
      login: string;
      password: string;
      totp: string;
    }[];
    const mine = logins.find((one) => one.login === staff.login);
    const answer = await desk
      .client()
      .post('/api/desk/session', mine && { login: mine.login, password: mine.password, totp: mine.totp });
    expect(answer.status).toBe(200);
  });

  it('tells no logins at a desk that is no demo', async () => {
    const real = await startDesk({ ...ctx, demo: false }, database);
    expect((await real.client().get('/api/desk/session/demo')).status).toBe(404);
    await real.close();
  });

  it('limits tries from one address, with the time to wait', async () => {
    const client = desk.client();
    const answers = [];
    for (let n = 0; n < 45; n += 1)
      answers.push(await client.post('/api/desk/session', { login: `nobody${n}`, password: 'x', totp: '123456' }));
    const refused = answers.filter((one) => one.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
