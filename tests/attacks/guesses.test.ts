import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { issueCode } from '../../server/domain/authorizationCodes/issueCode.ts';
import { takeCodeTry } from '../../server/domain/authorizationCodes/takeCodeTry.ts';
import { inTransaction } from '../../server/domain/context.ts';
import { changeOwnPassword } from '../../server/domain/staff/changeOwnPassword.ts';
import { stepUp } from '../../server/domain/staff/stepUp.ts';
import { currentStep, totpDigits } from '../../server/domain/staff/totp.ts';
import { openSession } from '../../server/domain/sessions/openSession.ts';
import { takeSignInTry } from '../../server/domain/staff/signInTries.ts';
import type { AlarmKind } from '../../server/vocabulary/alarms.ts';
import { OPERATOR_CODE_TRIES } from '../../server/vocabulary/authorizationCodes.ts';
import { buildJobs } from '../factories/buildJobs.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { buildStation } from '../factories/buildStation.ts';
import type { TestDatabase } from '../support/database.ts';
import { sentAuthorizationCode } from '../support/sentText.ts';
import { codeOf, openReviewDesk } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
});
afterAll(() => database.drop());

async function signedIn(): Promise<{ staffId: number; sessionId: number; as: Context }> {
  const { id, actor } = await buildStaff(ctx, ['senior_reviewer']);
  const session = await openSession(ctx, { kind: 'staff', staffId: id });
  return { staffId: id, sessionId: session.id, as: { ...ctx, actor: { ...actor, sessionId: session.id } } };
}
const digits = (): string => totpDigits('JBSWY3DPEHPK3PXP', currentStep(ctx.clock.now()));
const wrong = (): string => String((Number(digits()) + 777_777) % 1_000_000).padStart(6, '0');
const told = async (type: string, actorId: number): Promise<Record<string, unknown>[]> =>
  (
    await ctx
      .db('auditEvents')
      .where({ type, actorId } as never)
      .orderBy('id')
      .pluck('details')
  ).map((text) => JSON.parse(text as string));
const alarmsOf = async (kind: AlarmKind, staffId: number): Promise<number> =>
  (await ctx.db('alarms').where({ kind, staffId, state: 'open' })).length;

describe('digits guessed in the session of somebody else', () => {
  it('lock the step-up after five, at once or one by one, and each is written down', async () => {
    const { as, sessionId, staffId } = await signedIn();
    await Promise.all(Array.from({ length: 20 }, () => codeOf(stepUp(as, { totp: wrong() }))));
    expect(await codeOf(stepUp(as, { totp: digits() }))).toBe('verification_failed');
    const row = (await ctx.db('sessions').where({ id: sessionId }).first())!;
    expect(row).toMatchObject({ failedSignIns: 5, steppedUpAt: null });
    expect(row.lockedUntil!.getTime()).toBeGreaterThan(Date.now());
    const events = await told('staff.step_up_failed', staffId);
    expect(events).toHaveLength(21);
    expect(events.filter(({ locked }) => locked === false)).toHaveLength(5);
    expect(await alarmsOf('step_up_locked', staffId)).toBe(1);
  });

  it('leave the fifth try to the owner, whose right digits begin the count anew', async () => {
    const { as, sessionId, staffId } = await signedIn();
    for (let n = 0; n < 4; n += 1) await codeOf(stepUp(as, { totp: wrong() }));
    expect(await alarmsOf('step_up_locked', staffId)).toBe(0);
    await stepUp(as, { totp: digits() });
    expect(await ctx.db('sessions').where({ id: sessionId }).first('failedSignIns', 'lockedUntil')).toEqual({
      failedSignIns: 0,
      lockedUntil: null,
    });
  });

  it('do not lock his other sessions, and wrong sign-ins of an outsider do not lock his step-up', async () => {
    const { as, staffId } = await signedIn();
    for (let n = 0; n < 6; n += 1) await takeSignInTry(ctx, { table: 'staff', id: staffId });
    await stepUp(as, { totp: digits() });
    expect(await told('staff.stepped_up', staffId)).toHaveLength(1);
  });

  it('change no password, and are written down there too', async () => {
    const { as, staffId } = await signedIn();
    const asked = { current: 'geraten', next: '三月的风吹过江面一二三四五', totp: wrong() };
    expect(await codeOf(changeOwnPassword(as, asked))).toBe('verification_failed');
    expect(await told('staff.password_failed', staffId)).toHaveLength(1);
  });
});

describe('codes guessed at the bench', () => {
  it('end for one operator over all jobs, are written down, and leave others and other days alone', async () => {
    const station = await buildStation(ctx);
    const { actor, id } = await buildStaff(ctx, ['bench_operator']);
    const bench = station.as(actor);
    const applications = [];
    for (let n = 0; n < OPERATOR_CODE_TRIES / 4 + 1; n += 1) {
      const { application } = await buildJobs(ctx, { preset: 'B' });
      await inTransaction(ctx, (tx) =>
        issueCode(tx, { applicationId: application.id, purpose: 'production', redemptions: 3 }),
      );
      applications.push(application.id);
    }
    const last = applications.pop()!;
    const code = await sentAuthorizationCode(ctx, last);
    const guess = (by: Context, applicationId: number, text = 'XXXXXX') =>
      codeOf(takeCodeTry(by, { applicationId, purpose: 'production', code: text }));

    expect(await guess(bench, last, code)).toBe('ok');
    const wrongOnes = await Promise.all(
      applications.flatMap((applicationId) => Array.from({ length: 4 }, () => guess(bench, applicationId))),
    );
    expect(new Set(wrongOnes)).toEqual(new Set(['code_invalid']));
    expect(wrongOnes).toHaveLength(OPERATOR_CODE_TRIES);
    expect(await guess(bench, last, code)).toBe('rate_limited');
    expect((await told('code.guesses_spent', id))[0]).toEqual({ staffId: id, tries: OPERATOR_CODE_TRIES });

    expect(await alarmsOf('codes_guessed', id)).toBe(1);

    const colleague = station.as((await buildStaff(ctx, ['bench_operator'])).actor);
    expect(await guess(colleague, last, code)).toBe('ok');
    await ctx
      .db('staff')
      .where({ id })
      .update({ codeTriesSince: ctx.db.raw("now() - interval '25 hours'") });
    expect(await guess(bench, last, code)).toBe('ok');
  });
});
