import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { hashPassword } from '../../server/domain/staff/password.ts';
import { currentStep, totpDigits } from '../../server/domain/staff/totp.ts';
import { openTotp } from '../../server/domain/staff/totpSeal.ts';
import { registerStation } from '../../server/domain/stations/registerStation.ts';
import { DeskClient } from '../../server/station/deskClient.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/database.ts';

const PASSWORD = 'long and only for this';
const stationKey = randomBytes(32).toString('base64url');
let database: TestDatabase;
let ctx: Context;
let app: TestApp;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  app = await startTestApp(ctx, database);
  await registerStation(database.knex, ctx.keys, { name: '一号工位', key: stationKey });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function operator() {
  const staff = await buildStaff(ctx, ['bench_operator']);
  await ctx
    .db('staff')
    .where({ id: staff.id })
    .update({ passwordHash: await hashPassword(PASSWORD) });
  const row = (await ctx.db('staff').where({ id: staff.id }).first())!;
  const totp = totpDigits(openTotp(ctx.keys, row), currentStep(ctx.clock.now()));
  return { id: staff.id, entry: { login: staff.login, password: PASSWORD, totp } };
}

it('the key of a station without a person opens nothing', async () => {
  for (const [name, value] of [
    ['Authorization', `Bearer ${stationKey}`],
    ['X-Station-Key', stationKey],
  ] as const)
    expect((await app.anonymous.call('GET', '/api/station/jobs', undefined, { [name]: value })).status).toBe(401);
  const { entry } = await operator();
  for (const wrong of [{ password: 'wrong' }, { totp: '000000' }, { login: 'nobody-of-us' }])
    await expect(new DeskClient(app.url).signIn({ stationKey, ...entry, ...wrong })).rejects.toMatchObject({
      code: 'sign_in_failed',
    });
});

it('a person without the key of a station works at no bench', async () => {
  const { entry } = await operator();
  for (const key of ['', 'x', randomBytes(32).toString('base64url')])
    await expect(new DeskClient(app.url).signIn({ stationKey: key, ...entry })).rejects.toBeInstanceOf(Error);
});

it('who is switched off is out with his next call at the bench', async () => {
  const { id, entry } = await operator();
  const desk = new DeskClient(app.url);
  await desk.signIn({ stationKey, ...entry });
  await desk.jobs();
  await ctx.db('staff').where({ id }).update({ active: false });
  await expect(desk.jobs()).rejects.toMatchObject({ code: 'unauthenticated' });
});
