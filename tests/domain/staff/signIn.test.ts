import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { findActor } from '../../../server/domain/sessions/findActor.ts';
import { hashPassword, verifyPassword } from '../../../server/domain/staff/password.ts';
import { signInStaff } from '../../../server/domain/staff/signInStaff.ts';
import { currentStep, totpDigits } from '../../../server/domain/staff/totp.ts';
import { systemClock } from '../../../server/lib/clock.ts';
import { TestClock } from '../../support/clock.ts';
import { testContext } from '../../support/context.ts';
import { solved } from '../../support/solved.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { buildStaff } from '../../factories/buildStaff.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';
const PASSWORD = '一个长而好记的口令';
let database: TestDatabase;
let clock: TestClock;
let ctx: Context;
let passwordHash: string;

beforeAll(async () => {
  database = await createTestDatabase();
  clock = new TestClock();
  ctx = testContext({ db: database.knex, clock });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => database.drop());

const digits = (offset = 0): string => totpDigits(SECRET, currentStep(clock.now()) + offset);
async function member(): Promise<{ id: number; login: string }> {
  const staff = await buildStaff(ctx, ['reviewer']);
  await ctx.db('staff').where({ id: staff.id }).update({ passwordHash });
  return staff;
}
const enter = (login: string, changes: Partial<Parameters<typeof signInStaff>[1]> = {}) =>
  signInStaff(ctx, { login, password: PASSWORD, totp: digits(), device: null, ...changes });
/** A wrong password, with the solved challenge that is asked for after the third. */
const guess = async (login: string, changes: Partial<Parameters<typeof signInStaff>[1]> = {}): Promise<string> =>
  codeOf(
    enter(login, {
      password: 'geraten',
      solution: await solved({ ...ctx, clock: systemClock }, 'staff_sign_in'),
      ...changes,
    }),
  );
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('signing in', () => {
  it('opens a session for password and digits, and writes it down', async () => {
    const staff = await member();
    const { session, newDevice } = await enter(staff.login.toUpperCase());
    const found = await findActor(ctx, session.token);
    expect(found?.actor).toMatchObject({ kind: 'staff', id: staff.id, roles: ['reviewer'] });
    expect(newDevice).toMatch(/^[\w-]{43}$/);
    const event = (await ctx.db('auditEvents').where({ type: 'staff.signed_in', actorId: staff.id }).first())!;
    expect(JSON.parse(event.details)).toEqual({ sessionId: session.id });
  });

  it.each([
    ['a wrong password', { password: 'falsch' }],
    ['wrong digits', { totp: '000000' }],
    ['digits of an hour ago', { totp: totpDigits(SECRET, 1) }],
  ])('refuses %s, and counts it', async (_name, changes) => {
    const staff = await member();
    expect(await codeOf(enter(staff.login, changes))).toBe('sign_in_failed');
    expect((await ctx.db('staff').where({ id: staff.id }).first())!.failedSignIns).toBe(1);
  });

  it('takes each step of the digits once, also when several come at the same moment', async () => {
    const staff = await member();
    const { newDevice } = await enter(staff.login);
    clock.advance(60_000);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => codeOf(enter(staff.login, { device: newDevice }))),
    );
    expect(answers.filter((one) => one === 'ok')).toHaveLength(1);
    expect(await codeOf(enter(staff.login, { device: newDevice, totp: digits(-1) }))).toBe('sign_in_failed');
    expect(await codeOf(enter(staff.login, { device: newDevice, totp: digits(1) }))).toBe('ok');
  });

  it('looks at no more than five guesses before the lock, however many come at once', async () => {
    const staff = await member();
    await Promise.all(Array.from({ length: 20 }, () => guess(staff.login)));
    const row = (await ctx.db('staff').where({ id: staff.id }).first())!;
    expect(row.failedSignIns).toBe(5);
    expect(row.lockedUntil!.getTime()).toBeGreaterThan(Date.now());
    expect(await guess(staff.login, { password: PASSWORD })).toBe('sign_in_failed');
  });

  it('never locks longer than fifteen minutes, and a try at a closed lock does not lengthen it', async () => {
    const staff = await member();
    await ctx.db('staff').where({ id: staff.id }).update({ failedSignIns: 5_000 });
    await codeOf(enter(staff.login, { password: 'geraten' }));
    const first = (await ctx.db('staff').where({ id: staff.id }).first())!.lockedUntil as Date;
    expect(first.getTime() - Date.now()).toBeLessThanOrEqual(900_000);
    await codeOf(enter(staff.login, { password: 'geraten' }));
    expect((await ctx.db('staff').where({ id: staff.id }).first())!.lockedUntil).toEqual(first);
  });

  it('lets the owner in from a browser known to the desk while an outsider keeps the login locked', async () => {
    const staff = await member();
    const { newDevice } = await enter(staff.login);
    for (let n = 0; n < 8; n += 1) await guess(staff.login);
    clock.advance(60_000);
    expect(await guess(staff.login, { password: PASSWORD })).toBe('sign_in_failed');
    clock.advance(60_000);
    const again = await enter(staff.login, { device: newDevice });
    expect(again.newDevice).toBeNull();
  });

  it('takes no device of another login for a known one', async () => {
    const [one, other] = [await member(), await member()];
    const { newDevice } = await enter(one.login);
    for (let n = 0; n < 5; n += 1) await guess(other.login, { device: newDevice });
    expect((await ctx.db('staff').where({ id: other.id }).first())!.failedSignIns).toBe(5);
  });

  it('asks the database the same for a login that does not exist', async () => {
    const staff = await member();
    const seen: string[] = [];
    const listen = ({ sql }: { sql: string }): void => {
      seen.push(sql);
    };
    const statementsOf = async (login: string): Promise<string[]> => {
      seen.length = 0;
      expect(await codeOf(enter(login, { password: 'geraten' }))).toBe('sign_in_failed');
      return [...seen];
    };
    ctx.db.on('query', listen);
    const [unknown, known] = [await statementsOf('niemand'), await statementsOf(staff.login)];
    ctx.db.removeListener('query', listen);
    expect(unknown).toEqual(known);
  });

  it('keeps no password that can be read, and another hash for the same password', async () => {
    const again = await hashPassword(PASSWORD);
    expect(again).not.toBe(passwordHash);
    expect(again).toMatch(/^scrypt\$16384\$8\$1\$/);
    expect(await verifyPassword(PASSWORD, again)).toBe(true);
    expect(await verifyPassword(PASSWORD, 'none')).toBe(false);
  });
});
