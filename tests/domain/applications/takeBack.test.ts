import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeItems } from '../../../server/domain/applications/changeItems.ts';
import { ownApplication } from '../../../server/domain/applications/ownApplication.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { takeBack } from '../../../server/domain/applications/takeBack.ts';
import type { Context } from '../../../server/domain/context.ts';
import { confirmPayment } from '../../../server/domain/payments/confirmPayment.ts';
import { readForm } from '../../../server/domain/forms/content.ts';
import { saveForm } from '../../../server/domain/forms/saveForm.ts';
import { claimCase } from '../../../server/domain/reviews/claimCase.ts';
import { presented } from '../../../server/routes/intake/applications.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { sentText } from '../../support/sentText.ts';
import { codeOf, openReviewDesk, stateOf } from '../reviews/support/reviewing.ts';
import { attach, readyDraft, type Draft } from './support/draft.ts';

let database: TestDatabase;
let ctx: Context;
let reviewer: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  reviewer = (await buildStaff(ctx, ['reviewer'])).as;
});
afterAll(() => database.drop());

async function submitted(preset: 'A' | 'B'): Promise<Draft> {
  const draft = await readyDraft(ctx, { preset });
  await submit(draft.as, { applicationId: draft.id });
  return draft;
}
const numberOf = async (id: number) => (await ctx.db('applications').where({ id }).first('number'))!.number;
const taken = ({ as, id }: Draft) => codeOf(takeBack(as, { applicationId: id }));

async function correctName({ as, id }: Draft): Promise<void> {
  const { dataKey } = await ownApplication(as, id);
  const { form, version } = await readForm(as, { applicationId: id, dataKey });
  await saveForm(as, {
    applicationId: id,
    version,
    form: { ...form, organization: { ...form.organization, address: '机场路 10 号' } },
  });
}

describe('taking back to correct', () => {
  it('keeps number and pictures, opens everything, and goes on from there when it is handed in again', async () => {
    const draft = await submitted('B');
    const { id, as } = draft;
    const [number, pictures] = [await numberOf(id), await ctx.db('materials').where({ applicationId: id })];
    await takeBack(as, { applicationId: id });
    await takeBack(as, { applicationId: id });

    const page = await presented(as, id);
    expect(page).toMatchObject({ number, state: 'taken_back', task: 'correct', status: 'returned', decision: null });
    expect(page.abilities).not.toContain('take_back');
    expect(page.slots.every((one) => one.editable)).toBe(true);
    expect(page.unlocked?.fields).toContain('organization.name');
    expect(await ctx.db('materials').where({ applicationId: id })).toEqual(pictures);
    expect(await ctx.db('auditEvents').where({ applicationId: id, type: 'application.taken_back' })).toHaveLength(1);
    expect(await sentText(ctx, id, 'taken_back')).toContain('已撤回修改');

    await correctName(draft);
    for (const kind of page.slots.map((one) => one.kind)) await attach(as, id, kind);
    await submit(as, { applicationId: id });
    expect(await presented(as, id)).toMatchObject({ number, state: 'in_review', round: 2 });
    expect(await stateOf(ctx, id)).toMatchObject({ status: 'open', stage: 'review', takenBack: false });
  });

  it('makes a payment that is due anew, with products and quantities open; what was paid stays as chosen', async () => {
    const draft = await submitted('A');
    const { id, as } = draft;
    const items = (await ctx.db('applicationItems').where({ applicationId: id }).orderBy('position')).map((one) => ({
      productId: one.productId,
      quantity: one.quantity + 1,
    }));
    expect(await codeOf(changeItems(as, { applicationId: id, items }))).toBe('invalid_state');
    await takeBack(as, { applicationId: id });
    expect(await ctx.db('payments').where({ applicationId: id }).select('status')).toEqual([{ status: 'cancelled' }]);
    await changeItems(as, { applicationId: id, items });
    for (const slot of (await presented(as, id)).slots) await attach(as, id, slot.kind, slot.itemId);
    await submit(as, { applicationId: id });
    const [first, second] = await ctx.db('payments').where({ applicationId: id }).orderBy('id');
    expect(second).toMatchObject({ status: 'due' });
    expect(second!.amountFen).toBeGreaterThan(first!.amountFen);

    const { as: finance } = await buildStaff(ctx, ['finance']);
    const { id: paymentId, version, amountFen } = second!;
    const arrived = { receivedFen: amountFen, reference: `HK-${paymentId}`, payerName: '江浦机电' };
    await confirmPayment(finance, { paymentId, version, ...arrived });
    await takeBack(as, { applicationId: id });
    expect(await codeOf(changeItems(as, { applicationId: id, items }))).toBe('invalid_state');
    expect((await ctx.db('payments').where({ id: second!.id }).first())!.status).toBe('confirmed');
  });

  it('is refused once a reviewer has claimed it, while a transfer is looked at, and to others', async () => {
    const held = await submitted('B');
    await claimCase(reviewer, { applicationId: held.id, version: (await stateOf(ctx, held.id)).version });
    expect((await presented(held.as, held.id)).abilities).not.toContain('take_back');
    expect(await taken(held)).toBe('invalid_state');

    const paying = await submitted('A');
    await ctx.db('payments').where({ applicationId: paying.id }).update({ status: 'reported', reportedAt: new Date() });
    expect(await taken(paying)).toBe('invalid_state');
    expect(await codeOf(takeBack(held.as, { applicationId: paying.id }))).toBe('not_found');
  });

  it('and a claim at the same moment: one of them has it', async () => {
    const winners: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const draft = await submitted('B');
      const { version } = await stateOf(ctx, draft.id);
      const claim = () => codeOf(claimCase(reviewer, { applicationId: draft.id, version }));
      const [mine, theirs] =
        n % 2 ? await both(() => taken(draft), claim) : (await both(claim, () => taken(draft))).reverse();
      const state = await stateOf(ctx, draft.id);
      expect([mine, theirs].filter((one) => one === 'ok')).toHaveLength(1);
      expect(state).toMatchObject(
        mine === 'ok' ? { status: 'returned', assigneeId: null } : { status: 'open', stage: 'review' },
      );
      winners.push(mine === 'ok' ? 'applicant' : 'reviewer');
    }
    expect(winners).toHaveLength(6);
  });
});

const both = (first: () => Promise<string>, second: () => Promise<string>): Promise<string[]> =>
  Promise.all([first(), second()]);
