import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { startTestApp, type Caller, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/database.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
let app: TestApp;
let reviewer: Caller;
let notes: string;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  app = await startTestApp(ctx, database);
  reviewer = await app.as({ kind: 'staff', staffId: (await buildStaff(ctx, ['reviewer'])).id });
  notes = `/api/desk/applications/${(await buildApplication(ctx, { preset: 'B', at: 'review' })).id}/notes`;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('addresses that nobody described', () => {
  it.each([
    '/metrics',
    '/.env',
    '/.git/config',
    '/server/config.ts',
    '/package.json',
    '/api/debug',
    '/api/desk',
    '/api',
  ])('%s gives nothing away', async (path) => {
    const { status, text } = await app.anonymous.get(path);
    expect([path, status === 404 || text.includes('<!doctype html>') || text.includes('<!DOCTYPE html>')]).toEqual([
      path,
      true,
    ]);
    expect(text).not.toMatch(/DATABASE_URL|MASTER_KEY|"dependencies"|stack|node_modules/);
  });

  it.each(['OPTIONS', 'PATCH', 'DELETE'])('%s on a list does nothing', async (method) => {
    const { status } = await reviewer.call(method, '/api/desk/applications');
    expect([200, 204, 403, 404, 405, 501]).toContain(status);
  });

  it('a request is what its first line says, whatever a header claims', async () => {
    const before = await ctx.db('notes').count();
    for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])
      await reviewer.call('GET', notes, undefined, { [name]: 'POST' });
    expect(await ctx.db('notes').count()).toEqual(before);
  });
});

describe('a body', () => {
  const raw = async (body: Buffer | string, headers: Record<string, string> = {}) =>
    reviewer.call('POST', notes, undefined, headers).then(async () => {
      const session = await app.as({ kind: 'staff', staffId: (await buildStaff(ctx, ['reviewer'])).id });
      return session.call('POST', notes, Buffer.from(body), { 'Content-Type': 'application/json', ...headers });
    });

  it('of 200,000 nested lists is refused, and the server goes on', async () => {
    const { status } = await raw(`{"body":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    expect(status).toBe(422);
    expect((await app.anonymous.get('/api/public/health')).status).toBe(200);
  });

  it('that unpacks to 50 MB is refused before it does', async () => {
    const bomb = gzipSync(Buffer.from(`{"body":"${'a'.repeat(50_000_000)}"}`));
    expect(bomb.length).toBeLessThan(100_000);
    const { status } = await raw(bomb, { 'Content-Encoding': 'gzip' });
    expect(status).toBe(413);
  });

  it('of 2 MB is refused', async () => {
    expect((await raw(`{"body":"${'a'.repeat(2_000_000)}"}`)).status).toBe(413);
  });

  it('that is no JSON, or none of ours, is told so', async () => {
    for (const text of ['{', 'null', '[]', '"text"', '1', '{"body":{"toString":1}}', '\u0000'])
      expect([text, [400, 422].includes((await raw(text)).status)]).toEqual([text, true]);
    expect(await ctx.db('notes')).toEqual([]);
  });
});
