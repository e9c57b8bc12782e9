import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { changeStaff, resetLogin } from '../../server/domain/staff/changeStaff.ts';
import { createStaff } from '../../server/domain/staff/createStaff.ts';
import { openStation } from '../../server/domain/stations/openStation.ts';
import type { Role } from '../../server/vocabulary/roles.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
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
    const change = { staffId, version: 1, name: '来新', allProjects: false, projectIds: [mine], active: true };
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
