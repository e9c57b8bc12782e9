import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { buildChecked, openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { list, startDesk, type DeskApp } from '../routes/desk/support/deskApp.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const readers = {
  applications: 'reviewer',
  payments: 'finance',
  shipments: 'logistics',
  tokens: 'logistics',
  messages: 'logistics',
  certificates: 'senior_reviewer',
  'production-jobs': 'senior_reviewer',
  staff: 'administrator',
} as const;

describe('control characters', () => {
  it.each(Object.entries(readers))('in a search of %s are refused by name', async (resource, role) => {
    const client = await desk.as((await buildStaff(ctx, [role])).id);
    for (const hidden of ['\u0000', '\u0007', '\u001b', '\ud800']) {
      const answer = await client.get(list(resource, { filter: { q: `ab${hidden}c` } }));
      expect([hidden, answer.status, answer.json['details']]).toMatchObject([
        hidden,
        422,
        { faults: [{ path: 'filter.q', code: 'text_unseen', values: { n: 3 } }] },
      ]);
    }
    expect((await client.get(list(resource, { filter: { q: '\tab\u200b\n' } }))).status).toBe(200);
  });

  it('in a note are refused by name, and so are marks of direction; a line feed is not', async () => {
    const application = await buildChecked(ctx, { at: 'review' });
    const client = await desk.as((await buildStaff(ctx, ['reviewer'])).id);
    const noted = (body: string) => client.post(`/api/desk/applications/${application.id}/notes`, { body });
    for (const hidden of ['\u0000', '\u0007', '\t', '\r', '\u202e', '\u200b']) {
      const { status, json } = await noted(`请核对${hidden}公章`);
      expect([hidden, status, json['details']]).toMatchObject([hidden, 422, { faults: [{ path: 'body' }] }]);
    }
    expect((await noted('请核对\n公章')).status).toBe(200);
  });
});

it('a path that leaves the folder of pages does not exist', async () => {
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/desk/assets/../../../package.json',
    '/..%5c..%5cpackage.json',
    '/assets/%00.js',
    '/%c0%ae/x.js',
    '/%.js',
  ])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
});

/** A client that sends the path as it is; fetch would put it right. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(desk.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode));
    asked.on('error', reject).end();
  });
}
