import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { deskRoutes } from '../../server/routes/desk/deskRoutes.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { startDesk, type DeskApp } from '../routes/desk/support/deskApp.ts';

const MARKUP = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
let database: TestDatabase;
let ctx: Context;
let desk: DeskApp;
let applicationId: number;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  desk = await startDesk(ctx, database);
  applicationId = (await buildApplication(ctx, { preset: 'B', at: 'review' })).id;
  // Behind the rules: whatever got in, by an import or by an earlier release.
  await ctx.db('applications').where({ id: applicationId }).update({ organizationName: MARKUP, agentName: MARKUP });
  await ctx.db('persons').where({ applicationId }).update({ name: MARKUP });
  const staff = await buildStaff(ctx, ['reviewer']);
  await ctx.db('staff').where({ id: staff.id }).update({ name: MARKUP });
  await ctx.db('notes').insert({ applicationId, staffId: staff.id, body: MARKUP });
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

describe('markup that was stored', () => {
  it('leaves the desk as JSON alone, which no browser takes for a page', async () => {
    const senior = await desk.as((await buildStaff(ctx, ['senior_reviewer'])).id);
    const paths = [
      ...deskRoutes
        .filter(({ method, path }) => method === 'get' && /^\/api\/desk\/[\w-]+$/.test(path))
        .map(({ path }) => path),
      `/api/desk/applications/${applicationId}`,
    ].filter((path) => !path.endsWith('/events'));
    const held: string[] = [];
    for (const path of paths) {
      const { text, headers } = await senior.get(path);
      expect([path, headers.get('x-content-type-options'), headers.get('content-type')]).toEqual([
        path,
        'nosniff',
        expect.stringMatching(/^application\/json|^text\/csv/),
      ]);
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      if (text.includes('onerror')) held.push(path);
    }
    // It was there to be shown: the page writes it as text.
    expect(held).toContain('/api/desk/applications');
    expect(held).toContain(`/api/desk/applications/${applicationId}`);
  });

  it('in an address comes back as JSON or as our own page without it', async () => {
    const client = desk.client();
    for (const path of [
      `/api/desk/applications/${encodeURIComponent(MARKUP)}`,
      `/api/${encodeURIComponent(MARKUP)}`,
      `/desk/${encodeURIComponent(MARKUP)}`,
      `/?q=${encodeURIComponent(MARKUP)}`,
    ]) {
      const { text, headers } = await client.get(path);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      const page = headers.get('content-type')?.startsWith('text/html');
      expect([path, page && text.includes('onerror')]).not.toEqual([path, true]);
    }
  });

  it('cannot run in a frame or bring scripts from elsewhere: every page says so', async () => {
    const client = desk.client();
    for (const path of ['/', '/desk/', '/api/public/health', '/nowhere']) {
      const { headers } = await client.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });
});
