import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForCode } from '../../server/domain/accounts/askForCode.ts';
import { checkCode } from '../../server/domain/accounts/checkCode.ts';
import type { Requester } from '../../server/domain/accounts/requester.ts';
import { signInAccount } from '../../server/domain/accounts/signInAccount.ts';
import type { Context } from '../../server/domain/context.ts';
import { hashPassword } from '../../server/domain/staff/password.ts';
import { signInStaff } from '../../server/domain/staff/signInStaff.ts';
import { currentStep, totpDigits } from '../../server/domain/staff/totp.ts';
import { registerStation } from '../../server/domain/stations/registerStation.ts';
import { signInHolder } from '../../server/domain/stations/signInHolder.ts';
import { signInOperator } from '../../server/domain/stations/signInOperator.ts';
import { buildAccount } from '../factories/buildAccount.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { testPhone } from '../factories/people.ts';
import { codeSentTo, letTimePass } from '../domain/accounts/sentCode.ts';
import { testContext } from '../support/context.ts';
import { solved } from '../support/solved.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { codeOf } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
});
afterAll(() => database.drop());

let address = 0;
const somebody = (): Requester => ({ address: `203.0.113.${(address += 1)}`, device: null });
const asking = async (phone: string, from: Requester, as = ctx): Promise<unknown> =>
  askForCode(as, { phone, purpose: 'sign_in', from, solution: await solved(ctx, 'send_code') });
const ask = (phone: string, from: Requester, as = ctx) =>
  codeOf(asking(phone, from, as)).finally(() => letTimePass(ctx, phone, 61));
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** An owner who has signed in once from his browser and forgets the codes of that day. */
async function owner(): Promise<{ phone: string; browser: Requester; elsewhere: Requester }> {
  const { phone } = await buildAccount(ctx);
  const elsewhere = somebody();
  await asking(phone, elsewhere);
  const code = await codeSentTo(ctx, phone);
  const entered = await signInAccount(ctx, { phone, code, from: elsewhere });
  await letTimePass(ctx, phone, 90_000);
  return { phone, browser: { ...somebody(), device: entered!.device }, elsewhere };
}

describe('codes a stranger asks for', () => {
  it('leave the last of an hour to the owner, from his browser and from where he signed in before', async () => {
    const { phone, browser, elsewhere } = await owner();
    const stranger = somebody();
    for (let n = 0; n < 4; n += 1) expect(await ask(phone, stranger)).toBe('ok');
    expect(await ask(phone, stranger)).toBe('rate_limited');
    expect(await ask(phone, { ...somebody(), device: 'made up' })).toBe('rate_limited');
    expect(await ask(phone, browser)).toBe('ok');
    expect(await ask(phone, elsewhere)).toBe('rate_limited');
    await letTimePass(ctx, phone, 3_600);
    expect(await ask(phone, elsewhere)).toBe('ok');
  });

  it('leave the last three of a day to the owner, and nobody gets an eleventh', async () => {
    const { phone, browser } = await owner();
    for (let n = 0; n < 7; n += 1) {
      expect(await ask(phone, somebody())).toBe('ok');
      await letTimePass(ctx, phone, 3_600);
    }
    expect(await ask(phone, somebody())).toBe('rate_limited');
    for (let n = 0; n < 3; n += 1) expect(await ask(phone, browser)).toBe('ok');
    await letTimePass(ctx, phone, 3_600);
    expect(await ask(phone, browser)).toBe('rate_limited');
  });

  it('end for all phones when the hour’s budget is spent, however they come, and administrators are told', async () => {
    await ctx.db('codeBudgets').delete();
    const small = { ...ctx, codesPerHour: 3 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(testPhone(), somebody(), small)));
    expect(answers.filter((one) => one === 'ok')).toHaveLength(3);
    expect(answers.filter((one) => one === 'rate_limited')).toHaveLength(5);
    expect(await ctx.db('alarms').where({ kind: 'code_budget_spent' }).select('details')).toEqual([
      { details: { sent: 3 } },
    ]);
    await ctx.db('codeBudgets').update({ hour: ctx.db.raw("hour - interval '1 hour'") });
    expect(await ask(testPhone(), somebody(), small)).toBe('ok');
  });
});

describe('guesses of strangers at a code', () => {
  it('leave the owner his own five tries, at the page and at his bench', async () => {
    const { phone, browser } = await owner();
    await asking(phone, browser);
    const right = await codeSentTo(ctx, phone);
    const guess = async (from: Requester, code = wrong(right)) =>
      codeOf(checkCode(ctx, { phone, code, from, solution: await solved(ctx, 'enter_code') }));
    const stranger = somebody();
    for (let n = 0; n < 5; n += 1) expect(await guess(stranger)).toBe('verification_failed');
    expect(await guess(stranger, right)).toBe('verification_failed');
    for (let n = 0; n < 4; n += 1) await guess(browser);
    expect(await codeOf(signInAccount(ctx, { phone, code: right, from: browser }))).toBe('ok');
  });

  it('end at twenty together, whatever addresses they come from, and still the owner enters', async () => {
    const { phone, elsewhere } = await owner();
    await asking(phone, elsewhere);
    const right = await codeSentTo(ctx, phone);
    await Promise.all(
      Array.from({ length: 20 }, () => codeOf(checkCode(ctx, { phone, code: wrong(right), from: somebody() }))),
    );
    expect(await codeOf(checkCode(ctx, { phone, code: right, from: somebody() }))).toBe('verification_failed');
    expect(await codeOf(signInHolder(ctx, { phone, code: right, from: elsewhere }))).toBe('ok');
  });

  it('give no owner more than five tries either', async () => {
    const { phone, browser } = await owner();
    await asking(phone, browser);
    const right = await codeSentTo(ctx, phone);
    for (let n = 0; n < 5; n += 1) await codeOf(checkCode(ctx, { phone, code: wrong(right), from: browser }));
    expect(await codeOf(checkCode(ctx, { phone, code: right, from: browser }))).toBe('verification_failed');
  });
});

describe('wrong sign-ins of a stranger', () => {
  const PASSWORD = '一个长而好记的口令';
  const digits = (): string => totpDigits('JBSWY3DPEHPK3PXP', currentStep(ctx.clock.now()));

  it('do not close the bench to its operator, who has tries of his own there', async () => {
    await registerStation(ctx.db, ctx.keys, { name: '制证工位九', key: 'key-nine' });
    const { id, login } = await buildStaff(ctx, ['bench_operator']);
    await ctx
      .db('staff')
      .where({ id })
      .update({ passwordHash: await hashPassword(PASSWORD) });
    for (let n = 0; n < 8; n += 1)
      await codeOf(
        signInStaff(ctx, {
          login,
          password: 'geraten',
          totp: digits(),
          device: null,
          solution: await solved(ctx, 'staff_sign_in'),
        }),
      );
    const atBench = (password: string) =>
      codeOf(signInOperator(ctx, { stationKey: 'key-nine', login, password, totp: digits() }));
    for (let n = 0; n < 4; n += 1) expect(await atBench('geraten')).toBe('sign_in_failed');
    expect(await atBench(PASSWORD)).toBe('ok');
    const colleague = await buildStaff(ctx, ['reviewer']);
    expect(
      await codeOf(
        signInOperator(ctx, { stationKey: 'key-nine', login: colleague.login, password: 'x', totp: '000000' }),
      ),
    ).toBe('sign_in_failed');
    for (let n = 0; n < 5; n += 1) await atBench('geraten');
    const device = await ctx.db('staffDevices').where({ staffId: id }).first('failedSignIns', 'lockedUntil');
    expect(device).toMatchObject({ failedSignIns: 5, lockedUntil: expect.any(Date) as Date });
  });
});
