import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { expireSessions } from '../../../server/domain/sessions/expireSessions.ts';
import { hashPassword } from '../../../server/domain/staff/password.ts';
import { signInStaff } from '../../../server/domain/staff/signInStaff.ts';
import { currentStep, totpDigits } from '../../../server/domain/staff/totp.ts';
import { signInOperator } from '../../../server/domain/stations/signInOperator.ts';
import { openStation } from '../../../server/domain/stations/openStation.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { consentToAll } from '../../support/consent.ts';
import { TestClock } from '../../support/clock.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const password = '一个长而好记的口令';
let database: TestDatabase;
let clock: TestClock;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  clock = new TestClock();
  ctx = testContext({ db: database.knex, clock });
});
afterAll(() => database.drop());

it('a bench is known by its key, and a browser is forgotten when its cookie has run out', async () => {
  const operator = await buildStaff(ctx, ['bench_operator']);
  await ctx
    .db('staff')
    .where({ id: operator.id })
    .update({ passwordHash: await hashPassword(password) });
  const administrator = await buildStaff(ctx, ['administrator']);
  const { key: stationKey } = await openStation(administrator.as, { name: '三号工位' });
  await consentToAll(ctx);
  const { login } = operator;
  const digits = () => totpDigits(SECRET, currentStep(clock.now()));
  const devices = () => ctx.db('staffDevices').where({ staffId: operator.id }).select('id');

  await signInOperator(ctx, { stationKey, login, password, totp: digits() });
  expect(await devices()).toHaveLength(1);

  clock.advance(60_000);
  expect((await signInStaff(ctx, { login, password, totp: digits(), device: null })).newDevice).not.toBeNull();
  await expireSessions(ctx);
  expect(await devices()).toHaveLength(2);
  await ctx.db('staffDevices').update({ createdAt: ctx.db.raw("now() - interval '182 days'") });
  await expireSessions(ctx);
  expect(await devices()).toEqual([]);
});
