import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { changeStaff } from '../../server/domain/staff/changeStaff.ts';
import { resetLogin } from '../../server/domain/staff/resetLogin.ts';
import { createStaff } from '../../server/domain/staff/createStaff.ts';
import { consentToChange, withdrawChange } from '../../server/domain/staff/decideChange.ts';
import { verifyPassword } from '../../server/domain/staff/password.ts';
import { openStation } from '../../server/domain/stations/openStation.ts';
import type { Role } from '../../server/vocabulary/roles.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
import { consentToAll } from '../support/consent.ts';
import { codeOf, openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { startDesk, type DeskApp } from '../routes/desk/support/deskApp.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
let mine: number;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
  ({ id: mine } = (await ctx.db('projects').orderBy('id').first('id'))!);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

let n = 0;
const newcomer = (roles: Role[], projectIds: number[] | 'all' = 'all') => ({
  login: `new.comer${(n += 1)}`,
  name: '来新',
  roles,
  allProjects: projectIds === 'all',
  projectIds: projectIds === 'all' ? [] : projectIds,
});
const local = () => buildStaff(ctx, ['administrator'], [mine]);
const made = (login: string) => ctx.db('staff').where({ login }).pluck('id');

describe('an administrator of one project', () => {
  it('makes no reader of all projects, neither new nor out of a colleague, but makes others of his own', async () => {
    const admin = await local();
    const auditor = newcomer(['auditor'], [mine]);
    expect(await codeOf(createStaff(admin.as, auditor))).toBe('forbidden');
    expect(await made(auditor.login)).toEqual([]);
    const { staffId } = await createStaff(admin.as, newcomer(['reviewer'], [mine]));
    await consentToAll(ctx);
    const change = { staffId, version: 2, name: '来新', allProjects: false, projectIds: [mine], active: true };
    expect(await codeOf(changeStaff(admin.as, { ...change, roles: ['auditor'] }))).toBe('forbidden');
    expect(await ctx.db('staffRoles').where({ staffId }).pluck('role')).toEqual(['reviewer']);
    await changeStaff(admin.as, { ...change, roles: ['finance'] });
  });

  it.each([
    ['no project', []],
    ['his own project', 'mine'],
  ])('neither resets nor changes an auditor who is listed in %s', async (_what, projects) => {
    const admin = await local();
    const auditor = await buildStaff(ctx, ['auditor'], projects === 'mine' ? [mine] : []);
    const at = { staffId: auditor.id, version: 1 };
    expect(await codeOf(resetLogin(admin.as, { ...at, password: true, totp: true }))).toBe('forbidden');
    const change = { ...at, name: 'x', roles: [], allProjects: false, projectIds: [], active: false };
    expect(await codeOf(changeStaff(admin.as, change))).toBe('forbidden');
    const central = await buildStaff(ctx, ['administrator']);
    expect((await resetLogin(central.as, { ...at, password: true, totp: true })).totpUri).toMatch(/^otpauth:/);
  });
});

describe('an open browser of an administrator', () => {
  it('makes, changes and resets nobody and registers no station without fresh digits', async () => {
    const { id } = await buildStaff(ctx, ['administrator']);
    const other = await buildStaff(ctx, ['reviewer']);
    const client = await desk.as(id);
    const body = newcomer(['reviewer']);
    const change = { version: 1, name: 'x', roles: ['finance'], allProjects: true, projectIds: [], active: true };
    const answers = [
      await client.post('/api/desk/staff', body),
      await client.send('PUT', `/api/desk/staff/${other.id}`, change),
      await client.post(`/api/desk/staff/${other.id}/reset`, { version: 1, password: true, totp: true }),
      await client.post('/api/desk/stations', { name: '影子工位' }),
    ];
    expect(answers.map(({ json }) => json.code)).toEqual(Array(4).fill('step_up_required'));
    expect(await made(body.login)).toEqual([]);
    expect(await ctx.db('stations').where({ name: '影子工位' })).toEqual([]);
    expect(await ctx.db('staff').where({ id: other.id }).first('version')).toEqual({ version: 1 });
  });

  it('has five minutes from the digits on, at the desk as in the operation', async () => {
    const admin = await buildStaff(ctx, ['administrator']);
    const at = (ms: number): Context => ({
      ...admin.as,
      actor: { ...admin.actor, steppedUpAt: new Date(ctx.clock.now().getTime() - ms) },
    });
    expect(await codeOf(openStation(at(300_000), { name: '迟到工位' }))).toBe('step_up_required');
    expect((await openStation(at(290_000), { name: '准时工位' })).key).toMatch(/^[\w-]{43}$/);
  });

  it('chooses no password for anybody', async () => {
    const { id } = await buildStaff(ctx, ['administrator']);
    const client = await desk.as(id, { steppedUp: true });
    const body = newcomer(['reviewer']);
    const refused = await client.post('/api/desk/staff', { ...body, password: '三月的风吹过江面一二三' });
    expect(refused.json.code).toBe('validation_failed');
    expect(await made(body.login)).toEqual([]);
    expect((await client.post('/api/desk/staff', body)).json.password).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
  });
});

describe('one administrator', () => {
  const waiting = (staffId: number) => ctx.db('staffChanges').where({ staffId, state: 'waiting' }).pluck('id');
  const rolesOf = (staffId: number) => ctx.db('staffRoles').where({ staffId }).orderBy('role').pluck('role');
  const admins = async () => [
    await buildStaff(ctx, ['administrator']),
    await buildStaff(ctx, ['administrator']),
    await buildStaff(ctx, ['administrator']),
  ];

  it.each(['reviewer', 'senior_reviewer', 'administrator', 'auditor'] as const)(
    'gives nobody the role %s: it comes with the consent of another, once, though two consent at once',
    async (role) => {
      const [first, second, third] = await admins();
      const { staffId } = await createStaff(first!.as, newcomer([role]));
      expect(await rolesOf(staffId)).toEqual([]);
      const [changeId] = await waiting(staffId);
      expect(await codeOf(consentToChange(first!.as, { changeId: changeId! }))).toBe('separation_of_duties');
      expect(await rolesOf(staffId)).toEqual([]);
      const both = await Promise.all(
        [second!, third!].map(({ as }) => codeOf(consentToChange(as, { changeId: changeId! }))),
      );
      expect(both.sort()).toEqual(['invalid_state', 'ok']);
      expect(await rolesOf(staffId)).toEqual([role]);
      expect(await codeOf(withdrawChange(second!.as, { changeId: changeId! }))).toBe('invalid_state');
    },
  );

  it('gives the roles that decide nothing alone, and takes any away at once', async () => {
    const [first] = await admins();
    const colleague = await buildStaff(ctx, ['senior_reviewer']);
    const change = { staffId: colleague.id, name: 'x', allProjects: true, projectIds: [], active: true };
    await changeStaff(first!.as, { ...change, version: 1, roles: ['finance', 'logistics', 'reviewer'] });
    expect(await rolesOf(colleague.id)).toEqual(['finance', 'logistics']);
    expect(await waiting(colleague.id)).toHaveLength(1);
    await changeStaff(first!.as, { ...change, version: 2, roles: ['finance'], active: false });
    expect(await waiting(colleague.id)).toEqual([]);
    expect(await ctx.db('staff').where({ id: colleague.id }).first('active')).toEqual({ active: false });
  });

  it('neither widens the projects of a reviewer nor switches him on again', async () => {
    const [first, second] = await admins();
    const colleague = await buildStaff(ctx, ['reviewer'], [mine]);
    const change = { staffId: colleague.id, name: 'x', roles: ['reviewer'] as Role[], projectIds: [] };
    await changeStaff(first!.as, { ...change, version: 1, allProjects: true, active: true });
    const seen = () => ctx.db('staff').where({ id: colleague.id }).first('allProjects', 'active');
    expect(await seen()).toEqual({ allProjects: false, active: true });
    await consentToChange(second!.as, { changeId: (await waiting(colleague.id))[0]! });
    expect(await seen()).toEqual({ allProjects: true, active: true });
    await changeStaff(first!.as, { ...change, version: 3, allProjects: true, active: false });
    await changeStaff(first!.as, { ...change, version: 4, allProjects: true, active: true });
    expect(await seen()).toEqual({ allProjects: true, active: false });
    await consentToChange(second!.as, { changeId: (await waiting(colleague.id))[0]! });
    expect(await seen()).toEqual({ allProjects: true, active: true });
  });

  it('gets into nobody’s login by a reset: the old one stays until another consents', async () => {
    const [first, second] = await admins();
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const login = () => ctx.db('staff').where({ id: reviewer.id }).first('passwordHash', 'totpSecretSealed');
    const before = await login();
    const made = await resetLogin(first!.as, { staffId: reviewer.id, version: 1, password: true, totp: true });
    expect(await login()).toEqual(before);
    const [changeId] = await waiting(reviewer.id);
    expect(await codeOf(consentToChange(reviewer.as, { changeId: changeId! }))).toBe('forbidden');
    await consentToChange(second!.as, { changeId: changeId! });
    expect(await verifyPassword(made.password!, (await login())!.passwordHash)).toBe(true);
    expect(await ctx.db('staffChanges').where({ id: changeId! }).first('passwordHash', 'totpSecretSealed')).toEqual({
      passwordHash: null,
      totpSecretSealed: null,
    });
    await resetLogin(first!.as, { staffId: second!.id, version: 1, password: true, totp: true });
    const [own] = await waiting(second!.id);
    expect(await codeOf(consentToChange(second!.as, { changeId: own! }))).toBe('separation_of_duties');
    await withdrawChange(second!.as, { changeId: own! });
    expect(await waiting(second!.id)).toEqual([]);
  });

  it('opens no station: its key signs nobody in before another has consented', async () => {
    const [first, second] = await admins();
    const { id } = await openStation(first!.as, { name: '待同意工位' });
    const active = () => ctx.db('stations').where({ id }).first('active');
    expect(await active()).toEqual({ active: false });
    const [changeId] = await ctx.db('staffChanges').where({ stationId: id }).pluck('id');
    await consentToChange(second!.as, { changeId: changeId! });
    expect(await active()).toEqual({ active: true });
  });

  it('who is the only one carries his change out a day later, and never once there is another', async () => {
    await ctx.db('staffRoles').where({ role: 'administrator' }).delete();
    const only = await buildStaff(ctx, ['administrator']);
    const ask = async () => {
      const { staffId } = await createStaff(only.as, newcomer(['reviewer']));
      return { staffId, changeId: (await waiting(staffId))[0]! };
    };
    const later = (ms: number): Context => {
      const now = new Date(Date.now() + ms);
      return { ...only.as, clock: { now: () => now }, actor: { ...only.actor, steppedUpAt: now } };
    };
    const DAY = 86_400_000;
    const { staffId, changeId } = await ask();
    expect(await ctx.db('alarms').where({ kind: 'administrator_alone', staffId: only.id })).toHaveLength(1);
    expect(await codeOf(consentToChange(later(DAY - 60_000), { changeId }))).toBe('invalid_state');
    expect(await codeOf(consentToChange(later(DAY + 1_000), { changeId }))).toBe('ok');
    expect(await rolesOf(staffId)).toEqual(['reviewer']);
    const next = await ask();
    await buildStaff(ctx, ['administrator']);
    expect(await codeOf(consentToChange(later(DAY + 1_000), next))).toBe('separation_of_duties');
  });

  it('sees over HTTP what waits, and consents with fresh digits only', async () => {
    const [first, second] = await admins();
    const { staffId } = await createStaff(first!.as, newcomer(['auditor']));
    const [changeId] = await waiting(staffId);
    const [asker, cold, other] = [
      await desk.as(first!.id),
      await desk.as(second!.id),
      await desk.as(second!.id, { steppedUp: true }),
    ];
    const shown = async (client: typeof asker) =>
      ((await client.get('/api/desk/staff-changes')).json as unknown as { id: number; mayConsent: boolean }[]).find(
        ({ id }) => id === changeId,
      );
    expect(await shown(asker)).toMatchObject({ mayConsent: false, kind: 'roles', roles: ['auditor'] });
    expect(await shown(other)).toMatchObject({ mayConsent: true });
    expect((await cold.post(`/api/desk/staff-changes/${changeId}/consent`)).json.code).toBe('step_up_required');
    expect((await other.post(`/api/desk/staff-changes/${changeId}/consent`)).status).toBe(204);
    expect(await shown(asker)).toBeUndefined();
  });
});
