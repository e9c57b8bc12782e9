import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForCode } from '../../server/domain/accounts/askForCode.ts';
import { checkCode } from '../../server/domain/accounts/checkCode.ts';
import type { Requester } from '../../server/domain/accounts/requester.ts';
import { signInAccount } from '../../server/domain/accounts/signInAccount.ts';
import { newChallenge } from '../../server/domain/challenges/newChallenge.ts';
import type { Context } from '../../server/domain/context.ts';
import { deriveKeys } from '../../server/domain/keys.ts';
import { expireSessions } from '../../server/domain/sessions/expireSessions.ts';
import { hashPassword } from '../../server/domain/staff/password.ts';
import { signInStaff } from '../../server/domain/staff/signInStaff.ts';
import { currentStep, totpDigits } from '../../server/domain/staff/totp.ts';
import { solveChallenge } from '../../server/lib/solveChallenge.ts';
import { codeSentTo, letTimePass } from '../domain/accounts/sentCode.ts';
import { codeOf } from '../domain/reviews/support/reviewing.ts';
import { buildAccount } from '../factories/buildAccount.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { testPhone } from '../factories/people.ts';
import { TestClock } from '../support/clock.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { solved } from '../support/solved.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
});
afterAll(() => database.drop());

let address = 0;
const somebody = (): Requester => ({ address: `203.0.113.${(address += 1)}`, device: null });
const ask = (phone: string, solution?: string, from = somebody()): Promise<string> =>
  codeOf(askForCode(ctx, { phone, purpose: 'sign_in', from, solution }));
const messagesTo = async (): Promise<number> => (await ctx.db('messages').select('id')).length;
interface Sent {
  challenge: { parameters: Record<string, unknown>; signature: string };
  solution: { counter: number; derivedKey: string };
}
const opened = (solution: string): Sent => JSON.parse(Buffer.from(solution, 'base64').toString()) as Sent;
const closed = (sent: Sent): string => Buffer.from(JSON.stringify(sent)).toString('base64');

describe('a code for an unknown browser', () => {
  it('is sent only for a solved challenge, and each solution sends one', async () => {
    const before = await messagesTo();
    expect(await ask(testPhone())).toBe('challenge_required');
    const solution = await solved(ctx, 'send_code');
    expect(await ask(testPhone(), solution)).toBe('ok');
    expect(await ask(testPhone(), solution)).toBe('challenge_failed');
    expect(await messagesTo()).toBe(before + 1);
  });

  it('is sent once of ten requests at once with the same solution', async () => {
    const solution = await solved(ctx, 'send_code');
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(testPhone(), solution)));
    expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
    expect(answers.filter((one) => one === 'challenge_failed')).toHaveLength(9);
  });

  it('is refused for a challenge of another purpose, of another house, or over its ten minutes', async () => {
    expect(await ask(testPhone(), await solved(ctx, 'enter_code'))).toBe('challenge_failed');
    const other = { ...ctx, keys: deriveKeys(Buffer.alloc(32, 7)) };
    expect(await ask(testPhone(), await solved(other, 'send_code'))).toBe('challenge_failed');
    const asOf = (minutes: number): Context => ({
      ...ctx,
      clock: new TestClock(new Date(Date.now() - minutes * 60_000)),
    });
    expect(await ask(testPhone(), await solved(asOf(10.1), 'send_code'))).toBe('challenge_failed');
    expect(await ask(testPhone(), await solved(asOf(9.5), 'send_code'))).toBe('ok');
  });

  it.each<[string, (sent: Sent) => Sent]>([
    ['a purpose written over', (sent) => withParameter(sent, { data: { purpose: 'send_code' } })],
    ['a later end', (sent) => withParameter(sent, { expiresAt: Number(sent.challenge.parameters.expiresAt) + 60 })],
    ['an easier key', (sent) => withParameter(sent, { keyPrefix: sent.solution.derivedKey.slice(0, 2) })],
    ['a key that does not solve it', (sent) => ({ ...sent, solution: { counter: 1, derivedKey: '00'.repeat(32) } })],
    ['no key', (sent) => ({ ...sent, solution: { counter: 1, derivedKey: '' } })],
  ])('is refused for %s', async (_name, change) => {
    const purpose = _name === 'a purpose written over' ? 'enter_code' : 'send_code';
    expect(await ask(testPhone(), closed(change(opened(await solved(ctx, purpose)))))).toBe('challenge_failed');
  });

  it.each(['', 'x', 'bnVsbA==', 'e30=', '[]', '{"challenge":{}}'])('is refused for the solution "%s"', async (text) => {
    expect(await ask(testPhone(), text)).toBe('challenge_failed');
  });

  it('needs no solution in a browser from which its owner has signed in; his address alone is not enough', async () => {
    const { phone } = await buildAccount(ctx);
    const elsewhere = somebody();
    expect(await ask(phone, await solved(ctx, 'send_code'), elsewhere)).toBe('ok');
    const entered = await signInAccount(ctx, { phone, code: await codeSentTo(ctx, phone), from: elsewhere });
    await letTimePass(ctx, phone, 61);
    expect(await ask(phone, undefined, elsewhere)).toBe('challenge_required');
    expect(await ask(phone, undefined, { ...somebody(), device: 'made up' })).toBe('challenge_required');
    expect(await ask(phone, undefined, { ...somebody(), device: entered!.device })).toBe('ok');
    expect(await ask(testPhone(), undefined, { ...somebody(), device: entered!.device })).toBe('challenge_required');
  });

  it('costs what the configuration says: never less than half of the keys, never more', async () => {
    const small = { ...ctx, challengeKeys: 40 };
    for (let n = 0; n < 10; n += 1) {
      const { counter } = opened(await solveChallenge(await newChallenge(small, 'send_code'))).solution;
      expect(counter).toBeGreaterThanOrEqual(20);
      expect(counter).toBeLessThanOrEqual(40);
    }
  });
});

describe('a code that is entered', () => {
  it('is looked at three times for a stranger, and then once for each solution', async () => {
    const phone = testPhone();
    expect(await ask(phone, await solved(ctx, 'send_code'))).toBe('ok');
    const right = await codeSentTo(ctx, phone);
    const from = somebody();
    const enter = (code: string, solution?: string) => codeOf(checkCode(ctx, { phone, code, from, solution }));
    for (let n = 0; n < 3; n += 1) expect(await enter('no')).toBe('verification_failed');
    expect(await enter(right)).toBe('challenge_required');
    const solution = await solved(ctx, 'enter_code');
    expect(await enter('no', solution)).toBe('verification_failed');
    expect(await enter(right, solution)).toBe('challenge_failed');
    expect(await enter(right, await solved(ctx, 'send_code'))).toBe('challenge_failed');
    expect(await enter(right, await solved(ctx, 'enter_code'))).toBe('ok');
  });
});

describe('a sign-in at the desk', () => {
  const PASSWORD = '一个长而好记的口令';
  const digits = (): string => totpDigits('JBSWY3DPEHPK3PXP', currentStep(ctx.clock.now()));
  const enter = (login: string, more: { password?: string; solution?: string; device?: string; atBench?: true } = {}) =>
    codeOf(signInStaff(ctx, { login, password: 'geraten', totp: digits(), device: null, ...more }));

  async function member(): Promise<{ id: number; login: string }> {
    const staff = await buildStaff(ctx, ['reviewer']);
    await ctx
      .db('staff')
      .where({ id: staff.id })
      .update({ passwordHash: await hashPassword(PASSWORD) });
    return staff;
  }

  it('asks after the third wrong one, of a login that does not exist as well', async () => {
    const { login } = await member();
    for (const one of [login, 'niemand']) {
      for (let n = 0; n < 3; n += 1) expect(await enter(one)).toBe('sign_in_failed');
      expect(await enter(` ${one.toUpperCase()}`)).toBe('challenge_required');
      expect(await enter(one, { solution: await solved(ctx, 'staff_sign_in') })).toBe('sign_in_failed');
      expect(await enter(one, { solution: await solved(ctx, 'enter_code') })).toBe('challenge_failed');
    }
    expect(await enter(login, { password: PASSWORD })).toBe('challenge_required');
    expect(await enter(login, { password: PASSWORD, atBench: true })).toBe('ok');
  });

  it('compares three of twenty at once, and forgets them after a right one', async () => {
    const { login } = await member();
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(login)));
    expect(answers.filter((one) => one === 'sign_in_failed')).toHaveLength(3);
    expect(answers.filter((one) => one === 'challenge_required')).toHaveLength(17);
    expect(await enter(login, { password: PASSWORD, solution: await solved(ctx, 'staff_sign_in') })).toBe('ok');
    expect(await enter(login)).toBe('sign_in_failed');
  });

  it('does not ask in a browser the login is known from, nor an hour after the last try', async () => {
    const { login } = await member();
    const known = await signInStaff(ctx, { login, password: PASSWORD, totp: digits(), device: null });
    for (let n = 0; n < 4; n += 1) expect(await enter(login, { device: known.newDevice! })).toBe('sign_in_failed');
    for (let n = 0; n < 3; n += 1) await enter(login);
    expect(await enter(login)).toBe('challenge_required');
    await ctx.db('loginTries').update({ lastAt: ctx.db.raw("last_at - interval '61 minutes'") });
    expect(await enter(login)).toBe('sign_in_failed');
  });
});

it('forgets spent challenges when they expire, and tries of logins after a day', async () => {
  await ctx.db('spentChallenges').update({ expiresAt: ctx.db.raw("now() - interval '1 second'") });
  await ctx.db('loginTries').update({ lastAt: ctx.db.raw("now() - interval '25 hours'") });
  await ask(testPhone(), await solved(ctx, 'send_code'));
  await expireSessions(ctx);
  expect(await ctx.db('spentChallenges').select('signature')).toHaveLength(1);
  expect(await ctx.db('loginTries').select('loginDigest')).toHaveLength(0);
});

function withParameter(sent: Sent, change: Record<string, unknown>): Sent {
  return { ...sent, challenge: { ...sent.challenge, parameters: { ...sent.challenge.parameters, ...change } } };
}
