import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { askForCode } from '../../server/domain/accounts/askForCode.ts';
import { signInAccount } from '../../server/domain/accounts/signInAccount.ts';
import { hashPassword } from '../../server/domain/staff/password.ts';
import { signInStaff } from '../../server/domain/staff/signInStaff.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { buildAccount } from '../factories/buildAccount.ts';
import { solved } from '../support/solved.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { testPhone } from '../factories/people.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());
const from = { address: '192.0.2.18', device: null };

/** The statements of `work` without their values, and its refusal: how long it takes is made of them. */
async function statementsOf(work: () => Promise<unknown>): Promise<{ refusal: unknown; statements: string[] }> {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => statements.push(sql);
  ctx.db.client.on('query', note);
  try {
    const refusal = await work().then(
      () => null,
      (error: { code?: string; details?: unknown }) => ({ code: error.code, details: error.details }),
    );
    return { refusal, statements };
  } finally {
    ctx.db.client.off('query', note);
  }
}

/** CPU of the password's hash in this process: it is spent for an unknown login too. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe('a refused sign-in of staff', () => {
  const PASSWORD = 'long and only for this';
  const attempt = (login: string, password: string) => () =>
    signInStaff(ctx, { login, password, totp: '000000', device: null });

  it('runs the same statements and says the same for every reason', async () => {
    const [known, off] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['reviewer'])];
    const passwordHash = await hashPassword(PASSWORD);
    await ctx.db('staff').whereIn('id', [known.id, off.id]).update({ passwordHash });
    await ctx.db('staff').where({ id: off.id }).update({ active: false });
    const unknown = await statementsOf(attempt('nobody-of-us', PASSWORD));
    for (const [login, password] of [
      [known.login, 'wrong'],
      [known.login, PASSWORD],
      [off.login, PASSWORD],
    ] as const)
      expect(await statementsOf(attempt(login, password))).toEqual(unknown);
    expect(unknown.refusal).toMatchObject({ code: 'sign_in_failed' });
  });

  it('hashes the password of an unknown login too', async () => {
    const hashing = await cpuOf(() => hashPassword(PASSWORD));
    const spent = await cpuOf(() => attempt('nobody-of-us', PASSWORD)().catch(() => undefined));
    expect(spent).toBeGreaterThan(hashing / 2);
  });
});

describe('a phone', () => {
  const asking = async (phone: string) => {
    const solution = await solved(ctx, 'send_code');
    return statementsOf(() => askForCode(ctx, { phone, purpose: 'sign_in', from, solution }));
  };

  it('is asked for its code by the same statements whether it has an account or not', async () => {
    const { phone } = await buildAccount(ctx);
    const unsolved = (asked: string) => statementsOf(() => askForCode(ctx, { phone: asked, purpose: 'sign_in', from }));
    expect((await unsolved(phone)).refusal).toMatchObject({ code: 'challenge_required' });
    expect(await unsolved(testPhone())).toEqual(await unsolved(phone));
    const known = await asking(phone);
    expect(known.refusal).toBeNull();
    expect(await asking(testPhone())).toEqual(known);
  });

  it('typed in other ways is the same phone for its limit', async () => {
    const phone = testPhone();
    const [front, middle, end] = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
    expect((await asking(phone)).refusal).toBeNull();
    for (const typed of [`+86${phone}`, `86-${phone}`, `${front} ${middle} ${end}`, `${front}-${middle}-${end}`])
      expect([typed, (await asking(typed)).refusal]).toMatchObject([typed, { code: 'code_too_soon' }]);
  });

  it('with a wrong code is refused by the same statements', async () => {
    const { phone } = await buildAccount(ctx);
    const other = testPhone();
    for (const asked of [phone, other]) expect((await asking(asked)).refusal).toBeNull();
    const enter = (asked: string) => () => signInAccount(ctx, { phone: asked, code: '000000', from });
    const known = await statementsOf(enter(phone));
    expect(known.refusal).toMatchObject({ code: 'verification_failed' });
    expect(await statementsOf(enter(other))).toEqual(known);
  });
});
