import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { decide } from '../../../server/domain/reviews/decide.ts';
import { translateError } from '../../../server/db/translateError.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { buildChecked, codeOf, decisionOn, openReviewDesk, stateOf } from './support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

describe('two people', () => {
  it('are asked for by the database itself, whatever the program says', async () => {
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const entered = await buildChecked(ctx, { enteredByStaffId: reviewer.id });
    const row = {
      stage: 'review' as const,
      round: 1,
      contentVersion: 1,
      contentSha256: entered.contentSha256,
      outcome: 'approve' as const,
      staffId: reviewer.id,
    };
    const forced = (applicationId: number, changes: object) =>
      codeOf(
        ctx
          .db('decisions')
          .insert({ ...row, applicationId, ...changes })
          .then(
            () => undefined,
            (error: unknown) => {
              throw translateError(error);
            },
          ),
      );
    expect(await forced(entered.id, {})).toBe('separation_of_duties');
    const reviewed = await buildChecked(ctx);
    expect(await forced(reviewed.id, {})).toBe('ok');
    expect(await forced(reviewed.id, { stage: 'second_review' })).toBe('separation_of_duties');
    expect(await forced(reviewed.id, { staffId: (await buildStaff(ctx, ['reviewer'])).id })).toBe('already_decided');
  });

  it('are asked for when a claim is forced into the hands of the first reviewer', async () => {
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    const application = await buildChecked(ctx, { preset: 'C', at: 'second_review' });
    await ctx.db('decisions').insert({
      applicationId: application.id,
      stage: 'review',
      round: 1,
      contentVersion: 1,
      contentSha256: application.contentSha256,
      outcome: 'approve',
      staffId: senior.id,
    });
    await ctx
      .db('applicationStates')
      .where({ applicationId: application.id })
      .update({ assigneeId: senior.id, leaseUntil: ctx.db.raw("now() + interval '5 minutes'") });
    const { version } = await stateOf(ctx, application.id);
    expect(await codeOf(decide(senior.as, decisionOn(application, version, { stage: 'second_review' })))).toBe(
      'separation_of_duties',
    );
    expect(await stateOf(ctx, application.id)).toMatchObject({ version, stage: 'second_review' });
  });
});
