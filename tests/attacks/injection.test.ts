import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import type { Endpoint } from '../../server/http/types.ts';
import { deskRoutes } from '../../server/routes/desk/deskRoutes.ts';
import { roles, type Role } from '../../server/vocabulary/roles.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { startDesk, type Client, type DeskApp } from '../routes/desk/support/deskApp.ts';
import { describedQueryOf, queryOf } from './support/describedBodies.ts';

/** Stands in every hostile value: SQL in which it appears outside the bound values was built from it. */
const MARK = 'zqx7';
const hostile: readonly unknown[] = [
  `${MARK}' or '1'='1`,
  `${MARK}"); drop table staff; --`,
  `${MARK}%' union select password_hash from staff --`,
  `${MARK}\\' || pg_sleep(5) || '`,
  `\${${MARK}}`,
  `?${MARK}??:${MARK}`,
  [`${MARK}'`, `${MARK}")`],
  { [`${MARK}`]: { '>': '' } },
  JSON.parse(`{"__proto__":{"${MARK}":1},"constructor":{"prototype":{"${MARK}":1}}}`),
  -1,
  1e308,
  2 ** 53 + 2,
  null,
  [],
  [[[MARK]]],
  `${MARK}`.repeat(3_000),
];
const REFUSED = [200, 400, 403, 404, 414, 422, 431];

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
const clients = new Map<Role, Client>();
const built: string[] = [];
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
  await buildApplication(ctx, { preset: 'B', at: 'review' });
  for (const role of roles) clients.set(role, await desk.as((await buildStaff(ctx, [role])).id));
  ctx.db.client.on('query', ({ sql }: { sql: string }) => {
    if (sql.includes(MARK)) built.push(sql);
  });
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});
/** No statement was built from a value, and no object was given a property. */
function nothingGotThrough(): void {
  expect(built).toEqual([]);
  expect(({} as Record<string, unknown>)[MARK]).toBeUndefined();
}

const lists = deskRoutes.filter((one) => one.method === 'get' && !one.produces && queryOf(one).includes('filter'));
/** Names of the filters, as the API description says them. */
function filtersOf(one: Endpoint): string[] {
  const [, names = ''] = /any of: (.*)$/.exec(describedQueryOf(one, 'filter')) ?? [];
  return names.split(', ').filter(Boolean);
}

async function reader(path: string): Promise<Client> {
  for (const client of clients.values()) if ((await client.get(path)).status === 200) return client;
  throw new Error(`nobody may read ${path}`);
}

it.each(lists.map((one) => [one.path, one] as const))(
  '%s: every filter, order and range takes hostile values as values, or refuses them',
  async (path, one) => {
    const client = await reader(path);
    const names = filtersOf(one);
    expect(names.length).toBeGreaterThan(0);
    const ask = async (query: Record<string, unknown>): Promise<void> => {
      const asked = Object.entries(query).map(([name, value]) => [name, JSON.stringify(value)]);
      const address = `${path}?${new URLSearchParams(asked)}`;
      const { status } = await client.get(address);
      expect(REFUSED, `${status} for ${address.slice(0, 200)}`).toContain(status);
    };
    for (const name of [...names, 'passwordHash', '__proto__'])
      await Promise.all(hostile.map((value) => ask({ filter: { [name]: value } })));
    await Promise.all(hostile.flatMap((value) => [ask({ sort: [value, 'ASC'] }), ask({ sort: ['id', value] })]));
    await Promise.all(
      hostile.flatMap((value) => [ask({ range: [value, 5] }), ask({ range: value }), ask({ filter: value })]),
    );
    nothingGotThrough();
  },
  120_000,
);

it('a search for a condition that is always true finds nothing', async () => {
  const client = clients.get('reviewer')!;
  const found = async (filter: object) =>
    (await client.get(`/api/desk/applications?filter=${encodeURIComponent(JSON.stringify(filter))}`)).json;
  expect(await found({})).toHaveLength(1);
  for (const q of ["' or '1'='1", '%%', '_%_', '")) or true --']) expect([q, await found({ q })]).toEqual([q, []]);
});
