import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { deskRoutes } from '../../server/routes/desk/deskRoutes.ts';
import { permissions } from '../../server/vocabulary/permissions.ts';
import { roles, type Role } from '../../server/vocabulary/roles.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { buildToken } from '../factories/buildToken.ts';
import type { TestDatabase } from '../support/database.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { startDesk, type Client, type DeskApp } from '../routes/desk/support/deskApp.ts';
import { bodies, buildDeskRecords } from '../routes/desk/support/deskRecords.ts';
import { sampleBodyOf } from './support/describedBodies.ts';
import { verbsOfRoute } from './support/verbOfRoute.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
let records: Record<string, number>;
const clients = new Map<Role, Client>();
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
  ({ records } = await buildDeskRecords(ctx));
  records['tokens'] = (await buildToken(ctx)).id;
  for (const role of roles) clients.set(role, await desk.as((await buildStaff(ctx, [role])).id, { steppedUp: true }));
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

/** One's own session, and the stream of what changed, are for everybody at the desk. */
const asked = deskRoutes.filter(({ path }) => !/^\/api\/desk\/(session|events|password)/.test(path));

it.each(asked.map((one) => [`${one.method} ${one.path}`, one] as const))(
  '%s lets in only whom the table of permissions names',
  async (_name, one) => {
    const verbs = verbsOfRoute(one);
    expect(verbs, 'a new endpoint needs its line in tests/attacks/support/verbOfRoute.ts').not.toEqual([]);
    const allowed = new Set<Role>(verbs.flatMap((verb) => [...permissions[verb].roles]));
    const [resource = '', , verb = ''] = one.path.split('/').slice(3);
    const path = one.path
      .replace(':id', String(records[resource] ?? 1))
      .replace(':kind', 'registration_form')
      .replace(':part', 'preview');
    const body =
      one.method === 'get' ? undefined : (bodies[`${resource}/${verb}`] ?? bodies[verb] ?? sampleBodyOf(one) ?? {});
    const list = one.method === 'get' && !one.path.includes(':') && !one.produces;
    // Strangers first: what the others do changes the record.
    const inOrder = [...roles].sort((first, second) => Number(allowed.has(first)) - Number(allowed.has(second)));
    for (const role of inOrder) {
      const { status, json } = await clients.get(role)!.send(one.method.toUpperCase(), path, body);
      const right = allowed.has(role) ? !list || status === 200 : status >= 400 && status < 500;
      expect([role, right], `${status} ${String(json['code'])}`).toEqual([role, true]);
    }
  },
);
