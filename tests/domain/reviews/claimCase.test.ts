import type { AuditEventType } from '../../../server/vocabulary/auditEventTypes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { claimCase } from '../../../server/domain/reviews/claimCase.ts';
import { claimNext } from '../../../server/domain/reviews/claimNext.ts';
import { handOverCase } from '../../../server/domain/reviews/handOverCase.ts';
import { reviewHeartbeat } from '../../../server/domain/reviews/reviewHeartbeat.ts';
import { holdCase, releaseHold } from '../../../server/domain/reviews/holdCase.ts';
import { releaseCase } from '../../../server/domain/reviews/releaseCase.ts';
import { sweepLeases } from '../../../server/domain/reviews/sweepLeases.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { claimed, codeOf, openReviewDesk, refusalOf, stateOf, type Refusal } from './support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

const runOut = (applicationId: number) =>
  ctx
    .db('applicationStates')
    .where({ applicationId })
    .update({ leaseUntil: ctx.db.raw("now() - interval '1 second'") });
const eventsOf = (applicationId: number, type: AuditEventType) => ctx.db('auditEvents').where({ applicationId, type });

describe('claiming a case', () => {
  it('has one winner among fifty at the same moment; the others are told who and since when', async () => {
    const application = await buildApplication(ctx);
    const { version } = await stateOf(ctx, application.id);
    const reviewers = await Promise.all(Array.from({ length: 50 }, () => buildStaff(ctx, ['reviewer'])));
    const answers = await Promise.all(
      reviewers.map((one) => refusalOf(claimCase(one.as, { applicationId: application.id, version }))),
    );
    const winner = reviewers[answers.indexOf('ok')];
    const refused = answers.filter((one): one is Refusal => one !== 'ok');
    expect(refused).toHaveLength(49);
    for (const { code, details } of refused) {
      expect(code).toBe('already_claimed');
      expect(details).toMatchObject({ by: winner?.actor.name, staffId: winner?.id });
      expect(details.at).toBeInstanceOf(Date);
    }
    expect(await eventsOf(application.id, 'review.claimed')).toHaveLength(1);
  });

  it('lasts fifteen minutes, is prolonged while the page is open, and is free afterwards', async () => {
    const application = await buildApplication(ctx);
    const [one, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['reviewer'])];
    await claimed(one.as, application.id);
    const minutes = ((await stateOf(ctx, application.id)).leaseUntil!.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    await ctx
      .db('applicationStates')
      .where({ applicationId: application.id })
      .update({ leaseUntil: ctx.db.raw("now() + interval '1 minute'") });
    const { leaseUntil } = await reviewHeartbeat(one.as, { applicationId: application.id });
    expect((leaseUntil.getTime() - Date.now()) / 60_000).toBeGreaterThan(14);

    await runOut(application.id);
    expect(await codeOf(reviewHeartbeat(one.as, { applicationId: application.id }))).toBe('lease_lost');
    expect(await claimed(other.as, application.id)).toBeGreaterThan(0);
    expect(await codeOf(reviewHeartbeat(one.as, { applicationId: application.id }))).toBe('already_claimed');
    expect(await codeOf(releaseCase(one.as, { applicationId: application.id }))).toBe('already_claimed');
  });

  it('refuses a page that is behind', async () => {
    const application = await buildApplication(ctx);
    const [one, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['reviewer'])];
    const { version } = await stateOf(ctx, application.id);
    await claimed(one.as, application.id);
    await releaseCase(one.as, { applicationId: application.id });
    expect(await codeOf(claimCase(other.as, { applicationId: application.id, version }))).toBe('version_conflict');
  });

  it('keeps a case from who entered it, second reviews from who did the first and from plain reviewers', async () => {
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    const entered = await buildApplication(ctx, { enteredByStaffId: senior.id });
    expect(await codeOf(claimed(senior.as, entered.id))).toBe('separation_of_duties');

    const second = await buildApplication(ctx, { preset: 'C', at: 'second_review' });
    await ctx.db('decisions').insert({
      applicationId: second.id,
      stage: 'review',
      round: 1,
      contentVersion: 1,
      contentSha256: second.contentSha256,
      outcome: 'approve',
      staffId: senior.id,
    });
    expect(await codeOf(claimed(senior.as, second.id))).toBe('separation_of_duties');
    expect(await codeOf(claimed((await buildStaff(ctx, ['reviewer'])).as, second.id))).toBe('forbidden');
    expect(await claimed((await buildStaff(ctx, ['senior_reviewer'])).as, second.id)).toBeGreaterThan(0);
  });

  it('does not show a case of another project', async () => {
    const application = await buildApplication(ctx);
    const stranger = await buildStaff(ctx, ['reviewer'], []);
    expect(await codeOf(claimed(stranger.as, application.id))).toBe('not_found');
    expect(await codeOf(claimCase(stranger.as, { applicationId: 99_999_999, version: 1 }))).toBe('not_found');
  });
});

describe('the next case', () => {
  it('goes to eight reviewers over two hundred cases without one going to two', async () => {
    await ctx.db('applicationStates').update({ heldUntil: '2099-01-01' });
    const ids: number[] = [];
    for (let n = 0; n < 20; n += 1)
      ids.push(...(await Promise.all(Array.from({ length: 10 }, () => buildApplication(ctx)))).map((one) => one.id));
    const reviewers = await Promise.all(Array.from({ length: 8 }, () => buildStaff(ctx, ['reviewer'])));
    const taken: number[] = [];
    await Promise.all(
      reviewers.map(async (reviewer) => {
        for (let next = await claimNext(reviewer.as); next; next = await claimNext(reviewer.as))
          taken.push(next.applicationId);
      }),
    );
    expect(taken.toSorted((a, b) => a - b)).toEqual(ids.toSorted((a, b) => a - b));
  });

  it('is the one due first; seniors are given second reviews before first ones; nothing barred is given', async () => {
    await ctx.db('applicationStates').update({ heldUntil: '2099-01-01' });
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    const later = await buildApplication(ctx);
    const sooner = await buildApplication(ctx);
    await ctx.db('applicationStates').where({ applicationId: sooner.id }).update({ dueAt: '2020-01-01' });
    await buildApplication(ctx, { enteredByStaffId: senior.id });
    const second = await buildApplication(ctx, { preset: 'C', at: 'second_review' });
    const mine = await buildApplication(ctx, { preset: 'C', at: 'second_review' });
    await ctx.db('decisions').insert({
      applicationId: mine.id,
      stage: 'review',
      round: 1,
      contentVersion: 1,
      contentSha256: mine.contentSha256,
      outcome: 'approve',
      staffId: senior.id,
    });
    const given = [];
    for (let next = await claimNext(senior.as); next; next = await claimNext(senior.as)) given.push(next.applicationId);
    expect(given).toEqual([second.id, sooner.id, later.id]);
  });

  it('stays within the projects of the reviewer, and is nothing for other roles', async () => {
    await ctx.db('applicationStates').update({ heldUntil: '2099-01-01' });
    const application = await buildApplication(ctx);
    expect(await claimNext((await buildStaff(ctx, ['reviewer'], [])).as)).toBeNull();
    expect(await claimNext((await buildStaff(ctx, ['reviewer'], [application.projectId])).as)).toEqual({
      applicationId: application.id,
    });
    for (const role of ['finance', 'logistics', 'bench_operator', 'administrator', 'auditor'] as const)
      expect(await codeOf(claimNext((await buildStaff(ctx, [role])).as))).toBe('forbidden');
  });
});

describe('holding, handing over, sweeping', () => {
  it('sets a case aside with its reason as a note, until the time or a senior ends it', async () => {
    const application = await buildApplication(ctx);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const input = { applicationId: application.id, until: new Date(Date.now() + 3_600_000), reason: '等待工商局回复' };
    expect(await codeOf(holdCase(reviewer.as, input))).toBe('lease_lost');
    await claimed(reviewer.as, application.id);
    expect(await codeOf(holdCase(reviewer.as, { ...input, until: new Date(Date.now() + 90 * 86_400_000) }))).toBe(
      'validation_failed',
    );
    await holdCase(reviewer.as, input);
    expect(await codeOf(claimed(reviewer.as, application.id))).toBe('invalid_state');
    expect((await ctx.db('notes').where({ applicationId: application.id }).first())!.body).toBe('等待工商局回复');
    expect(await codeOf(releaseHold(reviewer.as, { applicationId: application.id }))).toBe('forbidden');
    await releaseHold((await buildStaff(ctx, ['senior_reviewer'])).as, { applicationId: application.id });
    expect(await claimed(reviewer.as, application.id)).toBeGreaterThan(0);
  });

  it('hands a case over only to somebody who may decide it', async () => {
    const senior = await buildStaff(ctx, ['senior_reviewer']);
    const [reviewer, finance] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['finance'])];
    const application = await buildApplication(ctx, { enteredByStaffId: finance.id });
    expect(await codeOf(handOverCase(senior.as, { applicationId: application.id, staffId: finance.id }))).toBe(
      'forbidden',
    );
    expect(await codeOf(handOverCase(reviewer.as, { applicationId: application.id, staffId: senior.id }))).toBe(
      'forbidden',
    );
    await ctx.db('staff').where({ id: reviewer.id }).update({ active: false });
    expect(await codeOf(handOverCase(senior.as, { applicationId: application.id, staffId: reviewer.id }))).toBe(
      'forbidden',
    );
    await ctx.db('staff').where({ id: reviewer.id }).update({ active: true });
    await handOverCase(senior.as, { applicationId: application.id, staffId: reviewer.id });
    expect(await stateOf(ctx, application.id)).toMatchObject({ assigneeId: reviewer.id });
    const before = (await stateOf(ctx, application.id)).leaseUntil;
    await reviewHeartbeat(reviewer.as, { applicationId: application.id });
    expect((await stateOf(ctx, application.id)).leaseUntil).toEqual(before);
  });

  it('sweeps run-out claims once, though eight sweep at the same time', async () => {
    const ids = (await Promise.all(Array.from({ length: 10 }, () => buildApplication(ctx)))).map((one) => one.id);
    const reviewer = await buildStaff(ctx, ['reviewer']);
    for (const id of ids) {
      await claimed(reviewer.as, id);
      await runOut(id);
    }
    const swept = await Promise.all(Array.from({ length: 8 }, () => sweepLeases(ctx)));
    expect(swept.reduce((sum, one) => sum + one, 0)).toBe(10);
    expect(
      await ctx.db('auditEvents').whereIn('applicationId', ids).where({ type: 'review.lease_expired' }),
    ).toHaveLength(10);
    expect(await stateOf(ctx, ids[0]!)).toMatchObject({ assigneeId: null, leaseUntil: null });
  });
});
