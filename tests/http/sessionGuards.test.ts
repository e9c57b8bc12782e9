import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import type { Context } from '../../server/domain/context.ts';
import { findActor } from '../../server/domain/sessions/findActor.ts';
import { openSession } from '../../server/domain/sessions/openSession.ts';
import { mount } from '../../server/http/mount.ts';
import { endpoints } from '../../server/routes/index.ts';
import { buildAccount } from '../factories/buildAccount.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { buildStation } from '../factories/buildStation.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { TestClock } from '../support/clock.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { statementsOf } from '../support/statementsOf.ts';

let database: TestDatabase;
let ctx: Context;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
  app = await startTestApp(ctx, database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const braced = (path: string): string => path.replace(/:(\w+)/g, '{$1}').replace(/[()]/g, '');
const concrete = (path: string): string => path.replace(/:\w+/g, '1').replace(/[()]/g, '');

describe('every endpoint that is not public', () => {
  it('answers 401 to nobody, and to the session of another audience', async () => {
    const account = await app.as({ kind: 'account', accountId: (await buildAccount(ctx)).id });
    const staff = await app.as({ kind: 'staff', staffId: (await buildStaff(ctx, ['auditor'])).id });
    for (const one of endpoints.filter((other) => other.audience !== 'public')) {
      const other = one.audience === 'staff' ? account : staff;
      for (const who of [app.anonymous, other]) {
        const answer = await who.call(
          one.method.toUpperCase(),
          concrete(one.path),
          one.method === 'get' ? undefined : {},
        );
        expect([answer.status, (answer.body as { code?: string }).code], `${one.method} ${one.path}`).toEqual([
          401,
          'unauthenticated',
        ]);
      }
    }
  });
  it('refuses a changing request without the CSRF token of its session', async () => {
    const session = await openSession(ctx, { kind: 'staff', staffId: (await buildStaff(ctx, ['reviewer'])).id });
    const changing = endpoints.find((one) => one.audience === 'staff' && one.method === 'post');
    expect(changing).toBeDefined();
    for (const csrf of ['', 'wrong']) {
      const answer = await app.anonymous.call(
        'POST',
        concrete(changing?.path ?? ''),
        {},
        { Cookie: `yx_desk=${session.token}`, 'X-CSRF-Token': csrf },
      );
      expect(answer).toMatchObject({ status: 403, body: { code: 'csrf' } });
    }
  });
});

describe('a session', () => {
  it('ends when idle, when ended, and at once when the login is switched off', async () => {
    const clock = new TestClock(new Date());
    const timed = { ...ctx, clock };
    const { id: staffId } = await buildStaff(ctx, ['reviewer']);
    const { token, id } = await openSession(timed, { kind: 'staff', staffId });
    expect((await findActor(timed, token))?.actor).toMatchObject({ kind: 'staff', id: staffId, roles: ['reviewer'] });
    clock.advance(31 * 60_000);
    expect(await findActor(timed, token)).toBeNull();
    clock.advance(-31 * 60_000);
    await ctx.db('staff').where({ id: staffId }).update({ active: false });
    expect(await findActor(timed, token)).toBeNull();
    await ctx.db('staff').where({ id: staffId }).update({ active: true });
    await ctx.db('sessions').where({ id }).update({ endedAt: ctx.db.fn.now() });
    expect(await findActor(timed, token)).toBeNull();
  });
  it('is found in one statement with person, roles, projects and station, whoever’s it is', async () => {
    const projects = (await ctx.db('projects').orderBy('id').limit(2).select('id')).map((one) => one.id);
    expect(projects).toHaveLength(2);
    const { id: staffId } = await buildStaff(ctx, ['logistics', 'bench_operator'], projects);
    const { id: accountId } = await buildAccount(ctx);
    const { id: stationId } = await buildStation(ctx);
    const person = { kind: 'staff', id: staffId, roles: ['bench_operator', 'logistics'], projectIds: projects };
    const subjects = [
      [{ kind: 'staff', staffId } as const, person],
      [{ kind: 'account', accountId } as const, { kind: 'account', id: accountId }],
      [{ kind: 'station', stationId, staffId } as const, { kind: 'station', id: stationId, on: person }],
      [
        { kind: 'station', stationId, accountId } as const,
        { kind: 'station', id: stationId, on: { kind: 'account', id: accountId } },
      ],
    ] as const;
    for (const [subject, actor] of subjects) {
      const { token } = await openSession(ctx, subject);
      let found: unknown;
      const said = await statementsOf(database.pool, async () => {
        found = await findActor(ctx, token);
      });
      expect(found).toMatchObject({ actor });
      expect(said, said.join('\n')).toHaveLength(1);
    }
    const there = await openSession(ctx, { kind: 'station', stationId, accountId });
    await ctx.db('stations').where({ id: stationId }).update({ active: false });
    expect(await findActor(ctx, there.token)).toBeNull();
    await ctx.db('stations').where({ id: stationId }).update({ active: true });
    expect(await findActor(ctx, there.token)).not.toBeNull();
    await ctx.db('accounts').where({ id: accountId }).update({ active: false });
    expect(await findActor(ctx, there.token)).toBeNull();
  });
  it('keeps only a digest of its token', async () => {
    const { token } = await openSession(ctx, { kind: 'staff', staffId: (await buildStaff(ctx, ['reviewer'])).id });
    expect(JSON.stringify(await ctx.db('sessions'))).not.toContain(token);
  });
});

describe('an answer', () => {
  it('says nothing of an unknown fault but its request id', async () => {
    const broken = await startTestApp(
      {
        ...ctx,
        clock: {
          now: () => {
            throw new Error('secret detail');
          },
        },
      },
      database,
    );
    const answer = await broken.anonymous.call('GET', '/api/desk/session', undefined, { Cookie: 'yx_desk=x' });
    await broken.close();
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
    expect(answer.body).toMatchObject({ code: 'internal', requestId: answer.headers.get('X-Request-Id') });
  });
  it('carries the closed policy of the pages and is never cached', async () => {
    const answer = await app.anonymous.get('/api/public/health');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });
  it('comes from a route that is described, and nothing is described that does not answer', async () => {
    type Described = { parameters?: { name: string; in: string }[] };
    const { paths } = (await app.anonymous.get('/api/openapi.json')).body as {
      paths: Record<string, Record<string, Described>>;
    };
    const described = Object.entries(paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const router = mount(
      endpoints,
      () => ctx,
      async () => undefined,
    );
    const routed = router.stack.flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${braced(String(path))}`),
    );
    expect(described.toSorted()).toEqual(routed.toSorted());
    for (const [path, verbs] of Object.entries(paths))
      for (const [method, { parameters = [] }] of Object.entries(verbs))
        expect(
          parameters.filter((one) => one.in === 'path').map((one) => one.name),
          `${method} ${path}`,
        ).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });
});
