import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { decide } from '../../../server/domain/reviews/decide.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { buildChecked, codeOf, decisionOn, lookedThrough, openReviewDesk } from './support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

const decisionsOf = (applicationId: number) => ctx.db('decisions').where({ applicationId });

describe('a page that is behind', () => {
  it('decides nothing when the applicant has handed in again meanwhile', async () => {
    const application = await buildChecked(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const version = await lookedThrough(reviewer.as, application.id);
    await ctx.db('applicationVersions').insert({
      applicationId: application.id,
      version: 2,
      round: 1,
      sealed: Buffer.from('x'),
      contentSha256: 'f'.repeat(64),
      materialDigests: '[]',
    });
    await ctx.db('applicationStates').where({ applicationId: application.id }).update({ contentVersion: 2 });
    expect(await codeOf(decide(reviewer.as, decisionOn(application, version)))).toBe('content_changed');
    await ctx
      .db('applicationStates')
      .where({ applicationId: application.id })
      .update({ version: version + 1 });
    expect(await codeOf(decide(reviewer.as, decisionOn(application, version)))).toBe('content_changed');
    expect(await decisionsOf(application.id)).toHaveLength(0);
  });

  it('decides nothing without a claim that holds', async () => {
    const application = await buildChecked(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const version = await lookedThrough(reviewer.as, application.id);
    await ctx
      .db('applicationStates')
      .where({ applicationId: application.id })
      .update({ leaseUntil: ctx.db.raw("now() - interval '1 second'") });
    expect(await codeOf(decide(reviewer.as, decisionOn(application, version)))).toBe('lease_lost');
    expect(await codeOf(decide(reviewer.as, decisionOn(application, version + 5)))).toBe('version_conflict');
  });
});
