import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deskLists, type DeskList } from '../../../server/presenters/deskLists.ts';
import { exportTable } from '../../../server/presenters/exportTable.ts';
import { listColumns, onlyTo, toReaders, type Actor, type ColumnSet } from '../../../server/presenters/listColumns.ts';
import { exportColumns, type ExportResource } from '../../../server/vocabulary/exportColumns.ts';
import { permissions } from '../../../server/vocabulary/permissions.ts';
import { roles, type Role } from '../../../server/vocabulary/roles.ts';
import { list, type Client } from './support/deskApp.ts';
import { openFullLists, type FullLists } from './support/everyRecord.ts';

let full: FullLists;
beforeAll(async () => {
  full = await openFullLists({ steppedUp: true });
});
afterAll(() => full.close());
const clientOf = (role: Role): Client => full.clients.get(role)!;

const described = (resource: DeskList): ColumnSet => deskLists[resource].columns;
/** Read from the description itself, not by the function under test. */
const columnsOf = (resource: DeskList, role: Role): string[] =>
  Object.entries(described(resource))
    .filter(([, { seenBy }]) => seenBy === 'readers' || seenBy.includes(role))
    .map(([name]) => name)
    .sort();
const hiddenFrom = (resource: DeskList, role: Role): string[] =>
  Object.keys(described(resource)).filter((name) => !columnsOf(resource, role).includes(name));
const readersOf = (resource: DeskList): readonly Role[] => permissions[deskLists[resource].verb].roles;
const resources = Object.keys(deskLists) as DeskList[];
const staff = (role: Role): Actor => ({
  kind: 'staff',
  id: 1,
  name: '值班员',
  roles: [role],
  projectIds: 'all',
  sessionId: null,
  steppedUpAt: null,
  firstPassword: false,
});

describe.each(resources)('%s', (resource) => {
  it.each(readersOf(resource))('give %s the columns described for that role and no others', async (role) => {
    const client = clientOf(role);
    const rows = (await client.get(list(resource))).json as unknown as { id: number }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(columnsOf(resource, role));
    const one = (await client.get(`/api/desk/${resource}/${rows[0]!.id}`)).json;
    expect(Object.keys(one)).toEqual(expect.arrayContaining(columnsOf(resource, role)));
    for (const name of hiddenFrom(resource, role)) expect(one).not.toHaveProperty(name);
  });
});

it('rows within an application obey the same description', async () => {
  const within: Readonly<Record<string, DeskList>> = {
    checks: 'checks',
    decisions: 'decisions',
    notes: 'notes',
    payments: 'payments',
    jobs: 'production-jobs',
    shipments: 'shipments',
    tokens: 'tokens',
    certificates: 'certificates',
    messages: 'messages',
    materials: 'materials',
  };
  let looked = 0;
  for (const role of permissions['application.read'].roles) {
    const detail = (await clientOf(role).get(`/api/desk/applications/${full.application.id}`)).json;
    for (const [part, resource] of Object.entries(within)) {
      for (const row of detail[part] as object[]) {
        looked += 1;
        for (const name of hiddenFrom(resource, role)) expect([role, part, name in row]).toEqual([role, part, false]);
      }
    }
  }
  expect(looked).toBeGreaterThan(20);
});

describe('a file', () => {
  const headings = (resource: ExportResource, role: Role): string[] =>
    exportColumns[resource].filter(([field]) => columnsOf(resource, role).includes(field)).map(([, zh]) => zh);

  it.each(Object.keys(exportColumns) as ExportResource[])('of %s has the columns its reader sees', async (resource) => {
    for (const role of roles) {
      expect(exportTable(staff(role), resource, [], 'zh').columns.map(({ heading }) => heading)).toEqual(
        headings(resource, role),
      );
      const { status, text } = await clientOf(role).get(`/api/desk/${resource}/export.csv`);
      const head = status === 403 ? 'none' : text.split('\r\n')[0]?.replace('\uFEFF', '');
      expect(['none', [...headings(resource, role), '导出人', '导出时间'].join(',')]).toContain(head);
    }
    expect(headings('applications', 'finance')).not.toContain('经办人手机');
  });
});

describe('a new column', () => {
  it('does not compile until it says by whom it is seen', () => {
    // @ts-expect-error the column says what it holds and not by whom it is seen
    expect(() => listColumns('application.read', { id: toReaders(z.number()), remark: z.string() })).toThrow(
      'optional',
    );
  });

  it('may be missing in the answer where not every reader sees it, and is given to those who do', () => {
    const rows = listColumns('application.read', {
      id: toReaders(z.number()),
      remark: onlyTo(['finance'], z.string()),
    });
    const row = { id: 1, remark: '加急' };
    expect(rows.present(staff('finance'), row)).toEqual(row);
    expect(rows.present(staff('logistics'), row)).toEqual({ id: 1 });
    expect(rows.present({ kind: 'system', name: 'test' }, row)).toEqual({ id: 1 });
    expect(rows.schema.safeParse({ id: 1 }).success).toBe(true);
    // @ts-expect-error a reader of the answer must do without it
    const shown: string = rows.present(staff('finance'), row).remark;
    expect(shown).toBe('加急');
    // @ts-expect-error the row from the database has no such field
    rows.present(staff('finance'), { id: 1 });
  });
});
