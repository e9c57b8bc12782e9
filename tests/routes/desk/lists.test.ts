import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskRoutes } from '../../../server/routes/desk/deskRoutes.ts';
import { permissions } from '../../../server/vocabulary/permissions.ts';
import { roles, type Role } from '../../../server/vocabulary/roles.ts';
import { list } from './support/deskApp.ts';
import { openFullLists, reading, type FullLists } from './support/everyRecord.ts';

let lists: FullLists;
let desk: FullLists['desk'];
let clients: FullLists['clients'];
beforeAll(async () => {
  lists = await openFullLists();
  ({ desk, clients } = lists);
});
afterAll(() => lists?.close());

it('every list of the desk stands in the table of these tests', () => {
  const paths = deskRoutes.filter((one) => one.method === 'get').map((one) => one.path);
  const found = paths.filter((one) => paths.includes(`${one}/:id`)).map((one) => one.replace('/api/desk/', ''));
  expect(found.toSorted()).toEqual(Object.keys(reading).toSorted());
});

describe.each(Object.entries(reading))('%s', (resource, verb) => {
  const readers = permissions[verb].roles as readonly Role[];

  it('is open to the roles of the table and to nobody else', async () => {
    for (const role of roles)
      expect([role, (await clients.get(role)!.get(list(resource))).status]).toEqual([
        role,
        readers.includes(role) ? 200 : 403,
      ]);
    expect((await desk.client().get(list(resource))).status).toBe(401);
  });

  it('tells how many, gives pages, single records and many by id', async () => {
    const client = clients.get(readers[0]!)!;
    const page = await client.get(list(resource, { range: [0, 0], sort: ['id', 'ASC'] }));
    const rows = page.json as unknown as { id: number }[];
    expect(Number(page.headers.get('x-total-count'))).toBeGreaterThan(0);
    expect(rows).toHaveLength(1);
    const one = await client.get(`/api/desk/${resource}/${rows[0]!.id}`);
    expect(one.json).toMatchObject({ id: rows[0]!.id });
    expect((await client.get(list(resource, { filter: { id: [rows[0]!.id, 99_999_999] } }))).json).toHaveLength(1);
    expect((await client.get(`/api/desk/${resource}/99999999`)).status).toBe(404);
  });

  it('takes no filter, sort or range that is not listed', async () => {
    const client = clients.get(readers[0]!)!;
    for (const query of [
      { filter: { passwordHash: 'x' } },
      { sort: ['data_key_wrapped', 'ASC'] },
      { sort: ['id; drop table staff', 'ASC'] },
      { range: [10_001, 10_025] },
    ]) {
      expect((await client.get(list(resource, query))).json.code).toBe('validation_failed');
    }
  });
});
