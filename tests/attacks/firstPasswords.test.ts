import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffCreate } from '../../server/cli/staffCreate.ts';
import type { Context } from '../../server/domain/context.ts';
import { resetLogin } from '../../server/domain/staff/resetLogin.ts';
import { createStaff } from '../../server/domain/staff/createStaff.ts';
import { currentStep, totpDigits } from '../../server/domain/staff/totp.ts';
import { listTokens } from '../../server/reads/desk/tokens.ts';
import { openStation } from '../../server/domain/stations/openStation.ts';
import { signInOperator } from '../../server/domain/stations/signInOperator.ts';
import type { Role } from '../../server/vocabulary/roles.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { TestClock } from '../support/clock.ts';
import { asStaff } from '../support/context.ts';
import type { TestDatabase } from '../support/database.ts';
import { consentToAll } from '../support/consent.ts';
import { codeOf, openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { startDesk, type Client, type DeskApp } from '../routes/desk/support/deskApp.ts';

const OWN = '三月的风吹过江面一二三四五';
let database: TestDatabase;
let ctx: Context;
let clock: TestClock;
let desk: DeskApp;
let administrator: Awaited<ReturnType<typeof buildStaff>>;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  clock = new TestClock(new Date());
  ctx = { ...ctx, clock };
  desk = await startDesk(ctx, database);
  administrator = await buildStaff(ctx, ['administrator']);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

interface Login {
  staffId: number;
  login: string;
  password: string;
  totpUri: string;
}
/** The administrator with digits of this moment: the tests move the clock. */
const admin = (): Context => ({ ...ctx, actor: { ...administrator.actor, steppedUpAt: clock.now() } });

let n = 0;
async function newcomer(role: Role): Promise<Login> {
  const login = `first${(n += 1)}`;
  const made = await createStaff(admin(), { login, name: '初来', roles: [role], allProjects: true, projectIds: [] });
  await consentToAll(ctx);
  return { ...made, login };
}
const digits = ({ totpUri }: Login): string =>
  totpDigits(new URL(totpUri).searchParams.get('secret') ?? '', currentStep(clock.now()));
async function enter(who: Login, password = who.password): Promise<Client> {
  clock.advance(60_000);
  const client = desk.client();
  const { status, json } = await client.post('/api/desk/session', {
    login: who.login,
    password,
    totp: digits(who),
  });
  expect(status).toBe(200);
  client.csrf = json.csrf as string;
  return client;
}
const choose = async (client: Client, who: Login, current: string, next: string) => {
  clock.advance(60_000);
  return client.post('/api/desk/session/password', { current, next, totp: digits(who) });
};

describe('a password made by the desk', () => {
  it('opens nothing but the choice of another, whatever is asked', async () => {
    const who = await newcomer('reviewer');
    const client = await enter(who);
    expect((await client.get('/api/desk/session')).json.firstPassword).toBe(true);
    for (const path of ['applications', 'projects', 'stats', 'events'])
      expect((await client.get(`/api/desk/${path}`)).json.code, path).toBe('first_password');
    expect((await client.post('/api/desk/applications/claim-next')).json.code).toBe('first_password');
    clock.advance(60_000);
    expect((await client.post('/api/desk/session/step-up', { totp: digits(who) })).json.code).toBe('first_password');
    const actor = asStaff(ctx, { id: who.staffId, roles: ['logistics'], firstPassword: true });
    expect(await codeOf(listTokens(actor, { filter: {}, sort: null, offset: 0, limit: 1 }))).toBe('first_password');

    expect((await choose(client, who, who.password, who.password)).json).toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ code: 'same_as_before' }] },
    });
    expect((await client.get('/api/desk/projects')).json.code).toBe('first_password');
    expect((await choose(client, who, who.password, OWN)).status).toBe(204);
    expect((await client.get('/api/desk/projects')).status).toBe(200);
    expect((await (await enter(who, OWN)).get('/api/desk/session')).json.firstPassword).toBe(false);
  });

  it('is one again after a reset of the password, and is not after a reset of the authenticator alone', async () => {
    const who = await newcomer('reviewer');
    await choose(await enter(who), who, who.password, OWN);
    const one = await resetLogin(admin(), { staffId: who.staffId, version: 2, password: false, totp: true });
    await consentToAll(ctx);
    const same = { ...who, totpUri: one.totpUri! };
    expect((await (await enter(same, OWN)).get('/api/desk/projects')).status).toBe(200);
    const two = await resetLogin(admin(), { staffId: who.staffId, version: 4, password: true, totp: false });
    await consentToAll(ctx);
    const again = await enter(same, two.password!);
    expect((await again.get('/api/desk/projects')).json.code).toBe('first_password');
    expect((await again.send('DELETE', '/api/desk/session')).status).toBe(204);
  });

  it('opens no bench', async () => {
    const who = await newcomer('bench_operator');
    const { key: stationKey } = await openStation(admin(), { name: '首次工位' });
    await consentToAll(ctx);
    clock.advance(60_000);
    const bench = { stationKey, login: who.login, password: who.password, totp: digits(who) };
    expect(await codeOf(signInOperator(ctx, bench))).toBe('first_password');
  });

  it('is made on the command line for the first administrator of a house', async () => {
    expect(await staffCreate(['shouxi', '首席', 'administrator'], ctx)).toBe(0);
    expect(await ctx.db('staff').where({ login: 'shouxi' }).first('firstPassword', 'allProjects')).toEqual({
      firstPassword: true,
      allProjects: true,
    });
    expect(await staffCreate(['Shouxi 2', '首席', 'administrator'], ctx)).toBe(2);
    expect(await staffCreate(['shouxi2', '首席', 'root'], ctx)).toBe(2);
    expect(await ctx.db('staff').where({ login: 'shouxi2' })).toEqual([]);
  });
});
