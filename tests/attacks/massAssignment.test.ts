import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Context } from '../../server/domain/context.ts';
import { readForm } from '../../server/domain/forms/content.ts';
import { ownApplication } from '../../server/domain/applications/ownApplication.ts';
import { endpoints } from '../../server/routes/index.ts';
import { fullForm, startDraft } from '../domain/applications/support/draft.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { TestDatabase } from '../support/database.ts';
import { bodySchemaOf } from './support/describedBodies.ts';
import { sampleOf } from './support/sampleOf.ts';

/** Columns that only the desk itself writes. */
const planted = JSON.parse(`{
  "id": 1, "ownerId": 1, "accountId": 1, "projectIdOfOther": 2, "applicationStatus": "completed", "totalFen": 1,
  "amountFen": 1, "priceFen": 1, "unitPriceFen": 0, "passwordHash": "x", "totpSecretSealed": "x", "isAdmin": true,
  "contentVersion": 9, "leaseToken": "x", "createdAt": "2000-01-01", "assigneeId": 1, "enteredByStaffId": 1,
  "__proto__": {"roles": ["administrator"]}, "constructor": {"prototype": {"roles": ["administrator"]}}
}`) as Record<string, unknown>;

const withBody = endpoints.filter((one) => one.body !== undefined && bodySchemaOf(one)?.properties !== undefined);

describe('columns that a body does not name', () => {
  it.each(withBody.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', (_name, one) => {
    const schema = bodySchemaOf(one)!;
    const named = Object.keys(schema.properties ?? {});
    const extra = Object.entries(planted).filter(([name]) => !named.includes(name));
    const sample = sampleOf(schema) as Record<string, unknown>;
    const alone = one.body!.safeParse(sample);
    for (const [name, value] of extra) {
      const body = { ...sample };
      Object.defineProperty(body, name, { value, enumerable: true, configurable: true, writable: true });
      const parsed = one.body!.safeParse(body);
      const kept: unknown = parsed.success ? parsed.data : alone.data;
      expect(kept === undefined || !Object.hasOwn(kept as object, name), name).toBe(true);
    }
  });

  it('most of them are looked at with a body that would be taken', () => {
    const taken = withBody.filter((one) => one.body!.safeParse(sampleOf(bodySchemaOf(one)!)).success);
    expect(taken.length).toBeGreaterThan(withBody.length * 0.7);
  });

  it('every body is an object of named fields', () => {
    const open = endpoints.filter((one) => one.body instanceof z.ZodRecord || one.body instanceof z.ZodUnknown);
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

describe('over HTTP', () => {
  let database: TestDatabase;
  let ctx: Context;
  let app: TestApp;
  beforeAll(async () => {
    ({ database, ctx } = await openReviewDesk());
    app = await startTestApp(ctx, database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('a form saves what it names, and changes neither price, state nor owner', async () => {
    const draft = await startDraft(ctx);
    const account = await app.as({ kind: 'account', accountId: draft.accountId });
    const before = (await ctx.db('applications').where({ id: draft.id }).first())!;
    const { version } = await readForm(draft.as, {
      applicationId: draft.id,
      dataKey: (await ownApplication(draft.as, draft.id)).dataKey,
    });
    const form = { ...fullForm(), ...planted };
    await account.call('PUT', `/api/intake/applications/${draft.id}/form`, { version, form, ...planted });
    await account.call('PUT', `/api/intake/applications/${draft.id}/form`, { version, form });
    const after = (await ctx.db('applications').where({ id: draft.id }).first())!;
    for (const name of ['accountId', 'totalFen', 'projectId', 'enteredByStaffId', 'submittedAt', 'number'] as const)
      expect([name, after[name]]).toEqual([name, before[name]]);
    expect((await ctx.db('applicationStates').where({ applicationId: draft.id }).first())!.status).toBe('draft');
    const kept = await readForm(draft.as, {
      applicationId: draft.id,
      dataKey: (await ownApplication(draft.as, draft.id)).dataKey,
    });
    for (const name of Object.keys(planted)) expect(Object.hasOwn(kept.form, name)).toBe(false);
  });

  it('a change of staff drops what it does not name', async () => {
    const admin = await buildStaff(ctx, ['administrator']);
    const other = await buildStaff(ctx, ['finance']);
    const session = await app.as({ kind: 'staff', staffId: admin.id });
    await ctx.db('sessions').where({ staffId: admin.id }).update({ steppedUpAt: new Date() });
    const before = (await ctx.db('staff').where({ id: other.id }).first())!;
    await session.call('PUT', `/api/desk/staff/${other.id}`, {
      ...planted,
      name: '改名',
      roles: ['finance'],
      projectIds: [],
      allProjects: true,
      active: true,
      version: before.version,
    });
    const after = (await ctx.db('staff').where({ id: other.id }).first())!;
    expect([after.passwordHash, after.totpSecretSealed, after.id, after.createdAt]).toEqual([
      before.passwordHash,
      before.totpSecretSealed,
      before.id,
      before.createdAt,
    ]);
  });
});
