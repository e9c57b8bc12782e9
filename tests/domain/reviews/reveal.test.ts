import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { reveal } from '../../../server/domain/reviews/reveal.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { claimed, codeOf, openReviewDesk } from './support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());
const reason = '与身份证核对';

describe('revealing a masked entry', () => {
  it('is for who holds the case, with fresh digits; the chain names field and note, not the value', async () => {
    const application = await buildApplication(ctx);
    const [reviewer, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['senior_reviewer'])];
    const wanted = { applicationId: application.id, field: 'legalRepresentative.idNumber', reason };
    expect(await codeOf(reveal(reviewer.as, wanted))).toBe('lease_lost');
    await claimed(reviewer.as, application.id);
    expect(await codeOf(reveal(other.as, wanted))).toBe('already_claimed');
    const stale = { ...reviewer.as, actor: { ...reviewer.actor, steppedUpAt: null } };
    expect(await codeOf(reveal(stale, wanted))).toBe('step_up_required');
    expect(await reveal(reviewer.as, wanted)).toEqual({ value: application.form.legalRepresentative.idNumber });
    const event = (await ctx
      .db('auditEvents')
      .where({ type: 'identity.revealed', applicationId: application.id })
      .first()) as { details: string };
    expect(JSON.parse(event.details)).toEqual({ field: 'legalRepresentative.idNumber', noteId: expect.any(Number) });
    expect((await ctx.db('notes').where({ applicationId: application.id }).first())!.body).toContain(reason);
  });

  it('gives nothing that is not shown masked', async () => {
    const application = await buildApplication(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    await claimed(reviewer.as, application.id);
    for (const field of [
      'remark',
      'agent.__proto__',
      'subjects.phone',
      'subjects.7.phone',
      'constructor',
      'delivery',
      'agent.idNumber.length',
    ])
      expect(await codeOf(reveal(reviewer.as, { applicationId: application.id, field, reason }))).toBe(
        'validation_failed',
      );
  });

  it('ends at so many a day, also when they come at once', async () => {
    const application = await buildApplication(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    await claimed(reviewer.as, application.id);
    await ctx.db('dailyBudgets').insert({ staffId: reviewer.id, kind: 'reveals', spent: ctx.budgets.reveals - 2 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        codeOf(reveal(reviewer.as, { applicationId: application.id, field: 'agent.phone', reason })),
      ),
    );
    expect(answers.filter((one) => one === 'ok')).toHaveLength(2);
    expect(answers.filter((one) => one === 'rate_limited')).toHaveLength(6);
    expect(await ctx.db('alarms').where({ kind: 'reveals_spent', staffId: reviewer.id })).toHaveLength(1);
  });
});
