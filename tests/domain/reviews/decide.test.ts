import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { decide } from '../../../server/domain/reviews/decide.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { addPicture } from '../../support/addPicture.ts';
import type { TestDatabase } from '../../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../../support/pictures.ts';
import {
  addCheck,
  addMaterial,
  buildChecked,
  lookedThrough,
  codeOf,
  decisionOn,
  openReviewDesk,
  refusalOf,
  stateOf,
  unreadableLicence,
  type Refusal,
} from './support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
let pictures: PicturePorts;
beforeAll(async () => {
  pictures = await openPicturePorts();
  ({ database, ctx } = await openReviewDesk());
  ctx = { ...ctx, ports: { ...ctx.ports, storage: pictures.storage } };
});
afterAll(async () => {
  await pictures.close();
  await database.drop();
});

const stagesOf = async (applicationId: number) =>
  (
    (await ctx.db('applicationStages').where({ applicationId }).orderBy('position')) as {
      stage: string;
      state: string;
    }[]
  ).map(({ stage, state }) => `${stage}:${state}`);
const decisionsOf = (applicationId: number) => ctx.db('decisions').where({ applicationId });

describe('approving', () => {
  it('binds the decision to what was looked at and opens the next stage', async () => {
    const application = await buildChecked(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const materialId = await addPicture(ctx, application, 'business_licence');
    const checkId = await addCheck(ctx, application.id, 'blocking', 'pass');
    await decide(
      reviewer.as,
      decisionOn(application, await lookedThrough(reviewer.as, application.id), { comment: '核对无误' }),
    );
    const [decision] = await decisionsOf(application.id);
    expect(decision).toMatchObject({
      stage: 'review',
      round: 1,
      outcome: 'approve',
      contentVersion: 1,
      contentSha256: application.contentSha256,
      staffId: reviewer.id,
      overridesBlocking: false,
      comment: '核对无误',
    });
    expect(decision!.checksFrozen).toMatchObject([
      { kind: 'material_missing' },
      { id: checkId, kind: 'uscc', result: 'pass' },
    ]);
    expect(await stateOf(ctx, application.id)).toMatchObject({ status: 'open', stage: 'payment', assigneeId: null });
    expect((await ctx.db('materials').where({ id: materialId }).first())!.status).toBe('accepted');
    expect(await ctx.db('messages').where({ applicationId: application.id, template: 'approved' })).toHaveLength(1);
  });

  it('tells the applicant after the second review only, where there are two', async () => {
    const application = await buildChecked(ctx, { preset: 'C', at: 'review' });
    const reviewer = await buildStaff(ctx, ['reviewer']);
    await decide(reviewer.as, decisionOn(application, await lookedThrough(reviewer.as, application.id)));
    expect(await ctx.db('messages').where({ applicationId: application.id, template: 'approved' })).toHaveLength(0);
  });

  it('stops at a failed blocking check unless a senior overrides it: then a second review follows', async () => {
    const application = await buildChecked(ctx);
    const [reviewer, senior, other] = [
      await buildStaff(ctx, ['reviewer']),
      await buildStaff(ctx, ['senior_reviewer']),
      await buildStaff(ctx, ['senior_reviewer']),
    ];
    await addCheck(ctx, application.id, 'blocking', 'fail');
    const version = await lookedThrough(reviewer.as, application.id);
    expect(await refusalOf(decide(reviewer.as, decisionOn(application, version)))).toMatchObject({
      code: 'blocking_check',
      details: { checks: [{ kind: 'uscc' }] },
    });
    expect(await codeOf(decide(reviewer.as, decisionOn(application, version, { overridesBlocking: true })))).toBe(
      'forbidden',
    );
    await ctx
      .db('applicationStates')
      .where({ applicationId: application.id })
      .update({ assigneeId: null, leaseUntil: null });

    await decide(
      senior.as,
      decisionOn(application, await lookedThrough(senior.as, application.id), { overridesBlocking: true }),
    );
    expect(await stagesOf(application.id)).toEqual([
      'review:done',
      'second_review:open',
      'payment:waiting',
      'production:waiting',
      'dispatch:waiting',
      'acceptance:waiting',
    ]);
    expect((await decisionsOf(application.id))[0]!.overridesBlocking).toBe(true);
    expect(await codeOf(lookedThrough(senior.as, application.id))).toBe('separation_of_duties');
    const second = await lookedThrough(other.as, application.id);
    expect(await codeOf(decide(other.as, decisionOn(application, second, { stage: 'second_review' })))).toBe(
      'blocking_check',
    );
  });

  it('stops at checks nobody has acknowledged', async () => {
    const application = await buildChecked(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const checks = [
      await addCheck(ctx, application.id, 'acknowledge', 'fail', 'seal_missing'),
      await addCheck(ctx, application.id, 'blocking', 'unsure', 'form_qr'),
    ];
    await addCheck(ctx, application.id, 'advice', 'fail', 'picture_quality');
    const version = await lookedThrough(reviewer.as, application.id);
    expect(
      await codeOf(decide(reviewer.as, decisionOn(application, version, { acknowledgedChecks: checks.slice(0, 1) }))),
    ).toBe('acknowledgement_missing');
    expect(await codeOf(decide(reviewer.as, decisionOn(application, version, { acknowledgedChecks: checks })))).toBe(
      'ok',
    );
  });

  it('waits for the automatic checks of exactly this content', async () => {
    const application = await buildApplication(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const version = await lookedThrough(reviewer.as, application.id);
    expect(await refusalOf(decide(reviewer.as, decisionOn(application, version)))).toMatchObject({
      code: 'blocking_check',
      details: { pending: true },
    });
    await addCheck(ctx, application.id, 'blocking', 'pass', 'material_missing');
    expect(await codeOf(decide(reviewer.as, decisionOn(application, version)))).toBe('ok');
  });

  it('stops while a material that was sent back has not been replaced', async () => {
    const application = await buildChecked(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    await addMaterial(ctx, application.id, 'business_licence', 'returned');
    expect(
      await refusalOf(decide(reviewer.as, decisionOn(application, await lookedThrough(reviewer.as, application.id)))),
    ).toMatchObject({ code: 'blocking_check', details: { materials: ['business_licence'] } });
  });
});

describe('fifty decisions at the same moment', () => {
  it('leave one, whether one reviewer sends all or others join in; everybody else is told who and when', async () => {
    const application = await buildChecked(ctx);
    const winner = await buildStaff(ctx, ['reviewer']);
    const others = await Promise.all(Array.from({ length: 25 }, () => buildStaff(ctx, ['reviewer'])));
    const version = await lookedThrough(winner.as, application.id);
    const inputs = Array.from({ length: 50 }, (_, n) =>
      decisionOn(
        application,
        version,
        n % 2
          ? {}
          : { outcome: 'reject', reasons: [{ targetKind: 'application', target: '', code: 'not_eligible', text: '' }] },
      ),
    );
    const answers = await Promise.all(
      inputs.map((input, n) => refusalOf(decide(n < 25 ? winner.as : others[n - 25]!.as, input))),
    );
    const refused = answers.filter((one): one is Refusal => one !== 'ok');
    expect(refused).toHaveLength(49);
    for (const { code, details } of refused) {
      expect(['already_decided', 'already_claimed']).toContain(code);
      expect(details.by).toBe(winner.actor.name);
      expect(details.at).toBeInstanceOf(Date);
    }
    expect(await decisionsOf(application.id)).toHaveLength(1);
    expect(await ctx.db('auditEvents').where({ applicationId: application.id, type: 'review.decided' })).toHaveLength(
      1,
    );
  });
});

describe('reasons', () => {
  it.each([
    ['a return without one', { outcome: 'return' }],
    ['a rejection without one', { outcome: 'reject' }],
    ['an approval with one', { reasons: [unreadableLicence] }],
    [
      'a return that leaves nothing to do',
      { outcome: 'return', reasons: [{ targetKind: 'application', target: '', code: 'other', text: '请重新办理' }] },
    ],
    [
      'a field that is not on the form',
      {
        outcome: 'return',
        reasons: [{ targetKind: 'field', target: 'organization.colour', code: 'incomplete', text: '' }],
      },
    ],
    [
      'a reason for pictures at a field',
      { outcome: 'return', reasons: [{ targetKind: 'field', target: 'agent.name', code: 'unreadable', text: '' }] },
    ],
  ] as const)('refuse %s', async (_name, changes) => {
    const application = await buildChecked(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    expect(
      await codeOf(
        decide(
          reviewer.as,
          decisionOn(application, await lookedThrough(reviewer.as, application.id), changes as never),
        ),
      ),
    ).toBe('validation_failed');
    expect(await decisionsOf(application.id)).toHaveLength(0);
  });
});
