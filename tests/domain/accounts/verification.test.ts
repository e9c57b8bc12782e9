import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForCode } from '../../../server/domain/accounts/askForCode.ts';
import { checkCode } from '../../../server/domain/accounts/checkCode.ts';
import { register } from '../../../server/domain/accounts/register.ts';
import { signInAccount } from '../../../server/domain/accounts/signInAccount.ts';
import type { Context } from '../../../server/domain/context.ts';
import { findActor } from '../../../server/domain/sessions/findActor.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { testPhone } from '../../factories/people.ts';
import { testContext } from '../../support/context.ts';
import { solved } from '../../support/solved.ts';
import { codeOf } from '../reviews/support/reviewing.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { codeSentTo, letTimePass } from './sentCode.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
});
afterAll(() => database.drop());

const from = { address: '198.51.100.1', device: null };
const ask = async (phone: string): Promise<unknown> =>
  askForCode(ctx, { phone, purpose: 'sign_in', from, solution: await solved(ctx, 'send_code') });
const wrongFor = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const triesOf = async (): Promise<number> =>
  ((await ctx.db('verificationCodes').orderBy('id', 'desc').first('tries')) as { tries: number }).tries;

describe('asking for a code', () => {
  it('answers the same for a phone with and without an account, and keeps no code in clear', async () => {
    const known = await buildAccount(ctx);
    const unknown = testPhone();
    const answers = await Promise.all([known.phone, unknown].map(ask));
    expect(answers[0]).toEqual(answers[1]);
    expect(await codeSentTo(ctx, unknown)).toMatch(/^\d{6}$/);
    const kept = JSON.stringify([
      await ctx.db('verificationCodes').select(),
      await ctx.db('messages').select('bodyMasked', 'recipientMasked'),
    ]);
    expect(kept).not.toContain(await codeSentTo(ctx, unknown));
    expect(kept).not.toContain(unknown);
  });

  it('sends one of ten parallel wishes, and the next only after a minute', async () => {
    const phone = testPhone();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => ask(phone)));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await expect(ask(phone)).rejects.toMatchObject({
      code: 'code_too_soon',
      details: { retryAfterSeconds: expect.any(Number) as number },
    });
    await letTimePass(ctx, phone, 61);
    await expect(ask(phone)).resolves.toMatchObject({ resendAfterSeconds: 60 });
  });

  it('refuses what is not a mobile number', async () => {
    await expect(ask('010-88001801')).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'phone' }] },
    });
  });
});

describe('looking at a code', () => {
  it('looks five times at 200 parallel guesses, and then not even at the right code', async () => {
    const phone = testPhone();
    await ask(phone);
    const right = await codeSentTo(ctx, phone);
    const guesses = (solutions: readonly (string | null)[]) =>
      Promise.all(
        solutions.map((solution) => codeOf(checkCode(ctx, { phone, code: wrongFor(right), from, solution }))),
      );
    const first = await guesses(Array.from({ length: 100 }, () => null));
    expect(first.filter((one) => one === 'verification_failed')).toHaveLength(3);
    expect(first.filter((one) => one === 'challenge_required')).toHaveLength(97);
    const solutions = await Promise.all(Array.from({ length: 100 }, () => solved(ctx, 'enter_code')));
    expect(new Set(await guesses(solutions))).toEqual(new Set(['verification_failed']));
    expect(await triesOf()).toBe(5);
    expect(await ctx.db('auditEvents').where({ type: 'account.sign_in_failed' })).toHaveLength(5);
    const solution = await solved(ctx, 'enter_code');
    expect(await codeOf(checkCode(ctx, { phone, code: right, from, solution }))).toBe('verification_failed');
    expect(await codeOf(checkCode(ctx, { phone, code: right, from }))).toBe('verification_failed');
  });

  it('takes a right code however it is typed', async () => {
    const phone = testPhone();
    await ask(phone);
    const code = await codeSentTo(ctx, phone);
    const wide = code.slice(3).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    const fullWidth = ` ${code.slice(0, 3)} ${wide}`;
    await expect(checkCode(ctx, { phone: `+86 ${phone}`, code: fullWidth, from })).resolves.toMatchObject({
      mobile: phone,
    });
  });

  it('forgets a code after ten minutes, and when a newer one was sent', async () => {
    const phone = testPhone();
    await ask(phone);
    const first = await codeSentTo(ctx, phone);
    await letTimePass(ctx, phone, 61);
    await ask(phone);
    const second = await codeSentTo(ctx, phone);
    await expect(
      checkCode(ctx, { phone, code: first === second ? wrongFor(second) : first, from }),
    ).rejects.toMatchObject({
      code: 'verification_failed',
    });
    await letTimePass(ctx, phone, 601);
    await expect(checkCode(ctx, { phone, code: second, from })).rejects.toMatchObject({ code: 'verification_failed' });
  });
});

describe('signing in', () => {
  it('opens one session for one code, though it is sent twice at once', async () => {
    const account = await buildAccount(ctx);
    await ask(account.phone);
    const code = await codeSentTo(ctx, account.phone);
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => signInAccount(ctx, { phone: account.phone, code, from })),
    );
    const entered = results.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
    expect(entered).toHaveLength(1);
    expect(await findActor(ctx, entered[0]!.session.token)).toMatchObject({
      actor: { kind: 'account', id: account.id },
    });
  });

  it('tells a new phone that it is new only for the right code, which then serves to register', async () => {
    const phone = testPhone();
    await ask(phone);
    const code = await codeSentTo(ctx, phone);
    await expect(signInAccount(ctx, { phone, code: wrongFor(code), from })).rejects.toMatchObject({
      code: 'verification_failed',
    });
    expect(await signInAccount(ctx, { phone, code, from })).toBeNull();
    const { account } = await register(ctx, { phone, code, kind: 'individual', from, agreementIds: [] });
    expect(account).toMatchObject({ kind: 'individual', phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}` });
    const solution = await solved(ctx, 'enter_code');
    await expect(
      register(ctx, { phone, code, kind: 'individual', from, agreementIds: [], solution }),
    ).rejects.toMatchObject({
      code: 'verification_failed',
    });
  });

  it('signs in who registers again, and lets nobody into a closed account', async () => {
    const account = await buildAccount(ctx);
    await ask(account.phone);
    const again = await register(ctx, {
      phone: account.phone,
      code: await codeSentTo(ctx, account.phone),
      kind: 'individual',
      from,
      agreementIds: [],
    });
    expect(again.account).toMatchObject({ id: account.id, kind: 'organization' });
    await ctx.db('accounts').where({ id: account.id }).update({ active: false });
    await letTimePass(ctx, account.phone, 61);
    await ask(account.phone);
    await expect(
      signInAccount(ctx, { phone: account.phone, code: await codeSentTo(ctx, account.phone), from }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
