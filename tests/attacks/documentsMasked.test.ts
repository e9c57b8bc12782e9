import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { readDocument } from '../../server/domain/documents/readDocument.ts';
import { claimCase } from '../../server/domain/reviews/claimCase.ts';
import { releaseCase } from '../../server/domain/reviews/releaseCase.ts';
import { revealDocument } from '../../server/domain/reviews/revealDocument.ts';
import { maskEmail, maskIdNumber, maskPhone } from '../../server/lib/mask.ts';
import { presentApplicationDetail } from '../../server/presenters/applicationDetail.ts';
import { applicationDetail } from '../../server/reads/desk/applicationDetail.ts';
import { returnedKinds } from '../../server/vocabulary/documentKinds.ts';
import { buildApplication, type BuiltApplication } from '../factories/buildApplication.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import type { TestDatabase } from '../support/database.ts';
import { codeOf, claimed, openReviewDesk } from '../domain/reviews/support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());
const reason = '与身份证核对';

/** Every number of a person in the form, as it was typed. */
function numbersOf({ form }: BuiltApplication): string[] {
  const { legalRepresentative, agent, delivery } = form;
  return [
    legalRepresentative.idNumber,
    legalRepresentative.phone,
    agent.idNumber,
    agent.phone,
    agent.email,
    delivery.phone,
  ].filter((one) => one !== '');
}
const shownTo = async (as: Context, applicationId: number) =>
  presentApplicationDetail(as.actor, await applicationDetail(as, applicationId));
const eventsOf = (applicationId: number, type: 'identity.shown' | 'identity.revealed') =>
  ctx.db('auditEvents').where({ applicationId, type });

it('no form of the desk shows a number, phone or mail of a person; the screen’s masks stand there', async () => {
  const application = await buildApplication(ctx, { at: 'review', preset: 'B' });
  const numbers = numbersOf(application);
  expect(numbers.length).toBeGreaterThan(3);
  for (const role of ['reviewer', 'senior_reviewer', 'auditor'] as const) {
    const { as } = await buildStaff(ctx, [role]);
    for (const kind of returnedKinds) {
      const document = await readDocument(as, { applicationId: application.id, kind }).catch(() => null);
      const text = JSON.stringify(document?.data ?? {});
      expect([kind, role, numbers.filter((one) => text.includes(one))]).toEqual([kind, role, []]);
    }
    const form = await readDocument(as, { applicationId: application.id, kind: 'registration_form' });
    const { agent, legalRepresentative } = application.form;
    expect(form.data).toMatchObject({
      legalRepresentative: { documentNumber: maskIdNumber(legalRepresentative.idNumber) },
      agent: {
        documentNumber: maskIdNumber(agent.idNumber),
        phone: maskPhone(agent.phone),
        email: agent.email === '' ? null : maskEmail(agent.email),
      },
    });
  }
  const { as: logistics } = await buildStaff(ctx, ['logistics']);
  for (const kind of returnedKinds)
    expect(await codeOf(readDocument(logistics, { applicationId: application.id, kind }))).toBe('forbidden');
});

it('the form in full is for who holds the case, with a reason, fresh digits and the budget of reveals', async () => {
  const application = await buildApplication(ctx, { at: 'review', preset: 'B' });
  const wanted = { applicationId: application.id, kind: 'registration_form', reason } as const;
  const [reviewer, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['senior_reviewer'])];
  const auditor = await buildStaff(ctx, ['auditor']);
  expect(await codeOf(revealDocument(reviewer.as, wanted))).toBe('lease_lost');
  await claimed(reviewer.as, application.id);
  expect(await codeOf(revealDocument(other.as, wanted))).toBe('already_claimed');
  expect(await codeOf(revealDocument(auditor.as, wanted))).toBe('forbidden');
  const stale = { ...reviewer.as, actor: { ...reviewer.actor, steppedUpAt: null } };
  expect(await codeOf(revealDocument(stale, wanted))).toBe('step_up_required');
  expect(await eventsOf(application.id, 'identity.revealed')).toEqual([]);

  const text = JSON.stringify((await revealDocument(reviewer.as, wanted)).data);
  expect(text).toContain(application.form.agent.idNumber);
  const [event] = await eventsOf(application.id, 'identity.revealed');
  expect(JSON.parse(event!.details)).toEqual({
    document: 'registration_form',
    version: 1,
    noteId: expect.any(Number),
  });

  const last = { ...reviewer.as, budgets: { ...ctx.budgets, reveals: 2 } };
  expect(await codeOf(revealDocument(last, wanted))).toBe('ok');
  expect(await codeOf(revealDocument(last, wanted))).toBe('rate_limited');
  expect(await ctx.db('alarms').where({ kind: 'reveals_spent', staffId: reviewer.id })).toHaveLength(1);
});

it('who holds a case reads its numbers in full, written down once; others, and he afterwards, masked', async () => {
  const application = await buildApplication(ctx, { at: 'review', preset: 'B' });
  const { idNumber } = application.form.agent;
  const [holder, other] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['senior_reviewer'])];
  const reads = async (one: { as: Context }) => {
    const { content, inClear } = await shownTo(one.as, application.id);
    return { number: content.agent.idNumber, inClear };
  };
  const masked = { number: maskIdNumber(idNumber), inClear: false };
  const whole = { number: idNumber, inClear: true };

  expect(await reads(holder)).toEqual(masked);
  const version = await claimed(holder.as, application.id);
  expect([await reads(holder), await reads(other)]).toEqual([whole, masked]);
  await claimCase(holder.as, { applicationId: application.id, version });
  expect(await eventsOf(application.id, 'identity.shown')).toHaveLength(1);

  await ctx
    .db('applicationStates')
    .where({ applicationId: application.id })
    .update({ leaseUntil: new Date(0) });
  expect(await reads(holder)).toEqual(masked);
  await claimed(holder.as, application.id);
  expect(await reads(holder)).toEqual(whole);
  expect(await eventsOf(application.id, 'identity.shown')).toHaveLength(2);
  await releaseCase(holder.as, { applicationId: application.id });
  expect(await reads(holder)).toEqual(masked);
  await claimed(other.as, application.id);
  expect([await reads(holder), await reads(other)]).toEqual([masked, whole]);
});

it('beyond the day’s budget a case is claimed as before and read masked; administrators are told', async () => {
  const { as, id: staffId } = await buildStaff(ctx, ['reviewer']);
  const few = { ...as, budgets: { ...ctx.budgets, clearCases: 2 } };
  const seen: boolean[] = [];
  for (let n = 0; n < 3; n += 1) {
    const application = await buildApplication(ctx, { at: 'review', preset: 'B' });
    await claimed(few, application.id);
    seen.push((await shownTo(few, application.id)).inClear);
    expect(await ctx.db('alarms').where({ kind: 'clear_cases_spent', staffId })).toHaveLength(n < 1 ? 0 : 1);
  }
  expect(seen).toEqual([true, true, false]);
  // Yesterday's use does not count.
  await ctx.db('dailyBudgets').where({ staffId }).update({ day: '1899-12-31' });
  const next = await buildApplication(ctx, { at: 'review', preset: 'B' });
  await claimed(few, next.id);
  expect((await shownTo(few, next.id)).inClear).toBe(true);
});
