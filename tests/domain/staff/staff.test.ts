import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translateError } from '../../../server/db/translateError.ts';
import type { Context } from '../../../server/domain/context.ts';
import { findActor } from '../../../server/domain/sessions/findActor.ts';
import { changeOwnPassword } from '../../../server/domain/staff/changeOwnPassword.ts';
import { changeStaff } from '../../../server/domain/staff/changeStaff.ts';
import { resetLogin } from '../../../server/domain/staff/resetLogin.ts';
import { createStaff } from '../../../server/domain/staff/createStaff.ts';
import { signInStaff } from '../../../server/domain/staff/signInStaff.ts';
import { currentStep, totpDigits } from '../../../server/domain/staff/totp.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { TestClock } from '../../support/clock.ts';
import type { TestDatabase } from '../../support/database.ts';
import { consentToAll } from '../../support/consent.ts';
import { codeOf, openReviewDesk } from '../reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
let clock: TestClock;
let admin: Awaited<ReturnType<typeof buildStaff>>;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  clock = new TestClock(new Date());
  ctx = { ...ctx, clock };
  admin = await buildStaff(ctx, ['administrator']);
});
afterAll(() => database.drop());

const secretOf = (uri: string | null): string => new URL(uri ?? '').searchParams.get('secret') ?? '';
const digits = (uri: string | null): string => totpDigits(secretOf(uri), currentStep(clock.now()));
const newcomer = { login: 'wang.xin', name: '王新', roles: ['reviewer'] as const, allProjects: true, projectIds: [] };
const refused = (work: Promise<unknown>): Promise<string> =>
  codeOf(
    work.catch((error: unknown) => {
      throw translateError(error);
    }),
  );

describe('a new colleague', () => {
  it('gets a password and an authenticator made here, shown once, and can sign in with them', async () => {
    const { staffId, password, totpUri } = await createStaff(admin.as, newcomer);
    await consentToAll(ctx);
    const { staff } = await signInStaff(ctx, {
      login: newcomer.login,
      password,
      totp: digits(totpUri),
      device: null,
    });
    expect(staff).toMatchObject({ id: staffId, roles: ['reviewer'] });
    const row = JSON.stringify(await ctx.db('staff').where({ id: staffId }).first());
    expect(row).not.toContain(password);
    expect(row).not.toContain(secretOf(totpUri));
    const event = (await ctx.db('auditEvents').where({ type: 'staff.created' }).orderBy('id', 'desc').first()) as {
      details: string;
    };
    expect(JSON.parse(event.details)).toEqual({ staffId, roles: [], allProjects: true, projectIds: [] });
    expect(await refused(createStaff(admin.as, newcomer))).toBe('duplicate');
  });

  it('is made by an administrator only, with roles that go together', async () => {
    for (const role of ['reviewer', 'senior_reviewer', 'finance', 'logistics', 'bench_operator', 'auditor'] as const)
      expect(await refused(createStaff((await buildStaff(ctx, [role])).as, { ...newcomer, login: 'other' }))).toBe(
        'forbidden',
      );
    expect(await refused(createStaff(admin.as, { ...newcomer, login: 'mixed', roles: ['auditor', 'reviewer'] }))).toBe(
      'separation_of_duties',
    );
    expect(await ctx.db('staff').where({ login: 'mixed' })).toEqual([]);
  });

  it('gets no more projects than the administrator has himself', async () => {
    const [{ id: mine }, { id: other }] = (await ctx.db('projects').orderBy('id').limit(2).select('id')) as [
      { id: number },
      { id: number },
    ];
    const local = await buildStaff(ctx, ['administrator'], [mine]);
    expect(await refused(createStaff(local.as, { ...newcomer, login: 'everywhere' }))).toBe('forbidden');
    expect(
      await refused(
        createStaff(local.as, { ...newcomer, login: 'elsewhere', allProjects: false, projectIds: [other] }),
      ),
    ).toBe('forbidden');
    const { staffId } = await createStaff(local.as, {
      ...newcomer,
      login: 'here',
      allProjects: false,
      projectIds: [mine],
    });
    expect(await ctx.db('staffProjects').where({ staffId }).pluck('project_id')).toEqual([mine]);
    const stranger = await buildStaff(ctx, ['reviewer'], [other]);
    expect(await refused(resetLogin(local.as, { staffId: stranger.id, version: 1, password: true, totp: true }))).toBe(
      'forbidden',
    );
    expect(
      await refused(
        changeStaff(local.as, {
          staffId: stranger.id,
          version: 1,
          name: 'x',
          roles: ['reviewer'],
          allProjects: false,
          projectIds: [mine],
          active: false,
        }),
      ),
    ).toBe('forbidden');
  });
});

describe('a colleague changed', () => {
  const signedIn = async () => {
    const { staffId, password, totpUri } = await createStaff(admin.as, {
      ...newcomer,
      login: `zhao${Math.random().toString(36).slice(2, 10)}`,
    });
    await consentToAll(ctx);
    const { login } = (await ctx.db('staff').where({ id: staffId }).first()) as { login: string };
    const { session, newDevice } = await signInStaff(ctx, {
      login,
      password,
      totp: digits(totpUri),
      device: null,
    });
    return { staffId, login, password, totpUri, token: session.token, newDevice };
  };
  const change = {
    version: 2,
    name: '赵改',
    roles: ['finance'] as const,
    allProjects: true,
    projectIds: [],
    active: true,
  };

  it('has other roles at once, also in a session that is open, and none when switched off', async () => {
    const { staffId, token } = await signedIn();
    await changeStaff(admin.as, { staffId, ...change });
    expect((await findActor(ctx, token))?.actor).toMatchObject({ name: '赵改', roles: ['finance'] });
    expect(await refused(changeStaff(admin.as, { staffId, ...change }))).toBe('version_conflict');
    await changeStaff(admin.as, { staffId, ...change, version: 3, active: false });
    expect(await findActor(ctx, token)).toBeNull();
  });

  it('is not the administrator himself losing his administration', async () => {
    expect(await refused(changeStaff(admin.as, { staffId: admin.id, ...change }))).toBe('invalid_state');
  });

  it('gets a new password and authenticator; the old ones, sessions and known browsers are worth nothing', async () => {
    const { staffId, login, password, totpUri, token } = await signedIn();
    const fresh = await resetLogin(admin.as, { staffId, version: 2, password: true, totp: true });
    await consentToAll(ctx);
    expect(await findActor(ctx, token)).toBeNull();
    clock.advance(60_000);
    expect(await refused(signInStaff(ctx, { login, password, totp: digits(totpUri), device: null }))).toBe(
      'sign_in_failed',
    );
    expect(
      (await signInStaff(ctx, { login, password: fresh.password ?? '', totp: digits(fresh.totpUri), device: null }))
        .staff.id,
    ).toBe(staffId);
    expect(await ctx.db('staffDevices').where({ staffId })).toHaveLength(1);
  });

  it('chooses a password of his own for the old one and fresh digits; his other sessions end', async () => {
    const { staffId, login, password, totpUri, token, newDevice } = await signedIn();
    clock.advance(60_000);
    const { session } = await signInStaff(ctx, { login, password, totp: digits(totpUri), device: newDevice });
    const actor = (await findActor(ctx, session.token))!.actor;
    clock.advance(60_000);
    const next = '三月的风吹过江面';
    expect(
      await refused(
        changeOwnPassword({ ...ctx, actor }, { current: 'falsch', next: `${next}一二三四五`, totp: digits(totpUri) }),
      ),
    ).toBe('verification_failed');
    await changeOwnPassword({ ...ctx, actor }, { current: password, next: `${next}一二三四五`, totp: digits(totpUri) });
    expect(await findActor(ctx, token)).toBeNull();
    expect((await findActor(ctx, session.token))?.actor).toMatchObject({ id: staffId });
  });
});
