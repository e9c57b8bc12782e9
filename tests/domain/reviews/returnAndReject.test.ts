import type { MessageTemplate } from '../../../server/vocabulary/messageStates.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { unlockedTargets } from '../../../server/domain/forms/unlockedTargets.ts';
import { inTransaction } from '../../../server/domain/context.ts';
import { refundPayment } from '../../../server/domain/payments/refundPayment.ts';
import { claimNext } from '../../../server/domain/reviews/claimNext.ts';
import { decide } from '../../../server/domain/reviews/decide.ts';
import { openNextStage } from '../../../server/domain/workflows/completeStage.ts';
import { textOf } from '../../support/sentText.ts';
import type { BuiltApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { confirmation } from '../../factories/confirmation.ts';
import type { TestDatabase } from '../../support/database.ts';
import {
  addMaterial,
  buildChecked,
  lookedThrough,
  codeOf,
  decisionOn,
  openReviewDesk,
  refusalOf,
  stateOf,
  unreadableLicence,
} from './support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

const stagesOf = async (applicationId: number) =>
  (
    (await ctx.db('applicationStages').where({ applicationId }).orderBy('position')) as {
      stage: string;
      state: string;
    }[]
  ).map(({ stage, state }) => `${stage}:${state}`);
const messageOf = async (applicationId: number, template: MessageTemplate): Promise<string> =>
  textOf(ctx, (await ctx.db('messages').where({ applicationId, template }).first())!);
/** What the applicant's second submission does to the state (server/domain/applications/resubmit.ts). */
const handedInAgain = ({ id }: BuiltApplication) =>
  inTransaction(ctx, async (tx) => {
    await tx.db('applicationStates').where({ applicationId: id }).update({ status: 'open', round: 2 });
    await openNextStage(tx, id);
  });

describe('returning for supplement', () => {
  it('unlocks what was named and the forms on which a named field is printed, and says why in Chinese', async () => {
    const application = await buildChecked(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const [licence, form] = [
      await addMaterial(ctx, application.id, 'business_licence'),
      await addMaterial(ctx, application.id, 'registration_form'),
    ];
    const reasons = [
      unreadableLicence,
      { targetKind: 'field', target: 'agent.phone', code: 'incomplete', text: '少一位' },
    ] as const;
    const version = await lookedThrough(reviewer.as, application.id);
    await decide(reviewer.as, decisionOn(application, version, { outcome: 'return', reasons }));

    expect(await unlockedTargets(ctx, application.id, 1)).toEqual({
      fields: ['agent.phone'],
      materials: expect.arrayContaining(['business_licence', 'registration_form']),
    });
    const status = async (id: number) => (await ctx.db('materials').where({ id }).first())!.status;
    expect([await status(licence), await status(form)]).toEqual(['returned', 'uploaded']);
    expect(await stateOf(ctx, application.id)).toMatchObject({
      status: 'returned',
      stage: null,
      dueAt: null,
      assigneeId: null,
    });
    expect(await stagesOf(application.id)).toEqual([
      'review:waiting',
      'payment:waiting',
      'production:waiting',
      'dispatch:waiting',
      'acceptance:waiting',
    ]);
    expect(await messageOf(application.id, 'returned')).toContain(
      '营业执照：图片不清晰；经办人手机：填写不完整（少一位）',
    );
    expect(await refusalOf(decide(reviewer.as, decisionOn(application, version)))).toMatchObject({
      code: 'already_decided',
      details: { by: reviewer.actor.name, outcome: 'return' },
    });
  });

  it('of a second review reopens the first for the next round, and asks for no second payment', async () => {
    const application = await buildChecked(ctx, { preset: 'C', at: 'second_review' });
    await ctx
      .db('payments')
      .insert({ applicationId: application.id, amountFen: 100, ...(await confirmation(ctx, 100)) });
    const [first, second] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['senior_reviewer'])];
    await ctx.db('decisions').insert({
      applicationId: application.id,
      stage: 'review',
      round: 1,
      contentVersion: 1,
      contentSha256: application.contentSha256,
      outcome: 'approve',
      staffId: first.id,
    });
    await decide(
      second.as,
      decisionOn(application, await lookedThrough(second.as, application.id), {
        stage: 'second_review',
        outcome: 'return',
        reasons: [unreadableLicence],
      }),
    );
    expect((await stagesOf(application.id)).slice(0, 3)).toEqual([
      'review:waiting',
      'payment:waiting',
      'second_review:waiting',
    ]);
    expect(await claimNext(first.as)).toBeNull();

    await handedInAgain(application);
    expect(await stateOf(ctx, application.id)).toMatchObject({ status: 'open', stage: 'review', round: 2 });
    // Another round: the senior of the first one may review it now.
    await decide(second.as, decisionOn(application, await lookedThrough(second.as, application.id)));
    expect(await stateOf(ctx, application.id)).toMatchObject({ stage: 'second_review' });
    expect(await codeOf(lookedThrough(second.as, application.id))).toBe('separation_of_duties');
    expect(await ctx.db('payments').where({ applicationId: application.id })).toHaveLength(1);
  });
});

describe('rejecting', () => {
  it('ends the application, tells why, and leaves what was paid to be refunded', async () => {
    const application = await buildChecked(ctx, { preset: 'A', at: 'review' });
    const [payment] = (await ctx
      .db('payments')
      .insert({ applicationId: application.id, amountFen: 58_000, ...(await confirmation(ctx, 58_000)) })
      .returning(['id', 'version'])) as { id: number; version: number }[];
    await ctx
      .db('paymentLines')
      .insert({ paymentId: payment!.id, kind: 'product', label: '单位证书', quantity: 1, amountFen: 58_000 });
    const [reviewer, finance] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['finance'])];
    await decide(
      reviewer.as,
      decisionOn(application, await lookedThrough(reviewer.as, application.id), {
        outcome: 'reject',
        reasons: [{ targetKind: 'application', target: '', code: 'not_eligible', text: '' }],
      }),
    );
    expect(await stateOf(ctx, application.id)).toMatchObject({ status: 'rejected', stage: null });
    expect(await messageOf(application.id, 'rejected')).toContain('不符合申请条件');
    expect(await ctx.db('applications').where({ id: application.id }).first()).toMatchObject({
      finalStatus: 'rejected',
    });
    const due = (await ctx.db('payments').where({ id: payment!.id }).first())!;
    expect(due).toMatchObject({ refundDueFen: 58_000, refundDueSince: expect.any(Date) as Date });
    const back = { account: '6230 **** 1801', refundedOn: '2026-01-05', reference: 'TK1' };
    expect(await refundPayment(finance.as, { paymentId: due.id, version: due.version, ...back })).toMatchObject({
      status: 'refunded',
      refundedFen: 58_000,
    });
  });
});
