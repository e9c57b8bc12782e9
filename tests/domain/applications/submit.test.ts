import { certificateSubjectOf } from '../../../server/models/json/certificateSubject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { nameSkeleton } from '../../../server/domain/forms/nameSkeleton.ts';
import { ownApplicationDetail } from '../../../server/reads/applicant/applicationDetail.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import type { Context } from '../../../server/domain/context.ts';
import { certificateSubject } from '../../../server/lib/certificateSubject.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { testIdNumber, testUscc } from '../../factories/people.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { agree, attachAll, fill, fullForm, readyDraft, startDraft } from './support/draft.ts';
import { blankForm, organizationForm } from '../../factories/blankForm.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const versionsOf = (applicationId: number) => ctx.db('applicationVersions').where({ applicationId }).orderBy('version');
const stateOf = (applicationId: number) => ctx.db('applicationStates').where({ applicationId }).first();

describe('handing in', () => {
  it('makes one version, one round of messages and one open stage out of twenty parallel submissions', async () => {
    const draft = await readyDraft(ctx, { preset: 'B' });
    const results = await Promise.all(Array.from({ length: 20 }, () => submit(draft.as, { applicationId: draft.id })));
    expect(new Set(results.map((one) => one.version))).toEqual(new Set([1]));
    expect(await versionsOf(draft.id)).toHaveLength(1);
    expect(await stateOf(draft.id)).toMatchObject({ status: 'open', stage: 'review', contentVersion: 1, round: 1 });
    expect(await ctx.db('messages').where({ applicationId: draft.id, template: 'submitted' })).toHaveLength(1);
    expect(await ctx.db('auditEvents').where({ applicationId: draft.id, type: 'application.submitted' })).toHaveLength(
      1,
    );
  });

  it('tells everything that is missing at once, in the order of the pages', async () => {
    const draft = await startDraft(ctx, { preset: 'B', kinds: ['organization_seal', 'bidder_seal'] });
    const refused = await submit(draft.as, { applicationId: draft.id }).catch(
      (error: unknown) => error as { code: string; details: { faults: { path: string; code: string }[] } },
    );
    expect(refused).toMatchObject({ code: 'validation_failed' });
    const paths = (refused as { details: { faults: { path: string }[] } }).details.faults.map((one) => one.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'organization.name',
        'organization.uscc',
        'legalRepresentative.idNumber',
        'agent.name',
        'subjects.1',
        'delivery.street',
        'materials.business_licence',
        'materials.subject_id.1',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('agreements.'))).toHaveLength(3);
    expect(await stateOf(draft.id)).toMatchObject({ status: 'draft', contentVersion: 0 });
    expect(await versionsOf(draft.id)).toEqual([]);
  });

  it('takes an organisation whose name a certificate can hold, and tells a longer one at its field', async () => {
    const named = (name: string) =>
      readyDraft(ctx, { form: { organization: organizationForm({ name, uscc: testUscc(), address: '一号' }) } });
    const long = await named(`${'云'.repeat(61)}有限公司`);
    await expect(submit(long.as, { applicationId: long.id })).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'organization.name', code: 'too_long' }] },
    });
    expect(await versionsOf(long.id)).toEqual([]);
    const fits = await named(`${'云'.repeat(60)}有限公司`);
    await submit(fits.as, { applicationId: fits.id });
    const [item] = await ctx.db('applicationItems').where({ applicationId: fits.id });
    expect(item!.certificateSubject).toMatchObject({ organizationName: `${'云'.repeat(60)}有限公司` });
  });

  it('files persons sealed, findable and masked, and freezes whose certificate each item becomes', async () => {
    const form = fullForm({
      subjects: [{ item: 1, name: '叶扶疏', documentType: 'resident_id', idNumber: testIdNumber(), phone: '' }],
    });
    const draft = await readyDraft(ctx, { preset: 'B', kinds: ['organization_seal', 'bidder_seal'], form });
    await submit(draft.as, { applicationId: draft.id });

    const persons = await ctx.db('persons').where({ applicationId: draft.id }).orderBy('id');
    expect(persons.map((one: { role: string }) => one.role)).toEqual(['legal_representative', 'agent', 'subject']);
    const stored = JSON.stringify([
      persons,
      await ctx.db('applications').where({ id: draft.id }).first(),
      await ctx.db('applicationContents').where({ applicationId: draft.id }).first(),
    ]);
    for (const secret of [
      form.agent.idNumber,
      form.legalRepresentative.idNumber,
      form.subjects[0]!.idNumber,
      form.agent.phone,
    ])
      expect(stored).not.toContain(secret);

    const [organization, bidder] = await ctx
      .db('applicationItems')
      .where({ applicationId: draft.id })
      .orderBy('position');
    expect(organization!.certificateSubject).toMatchObject({
      kind: 'organization',
      organizationName: form.organization.name,
      uscc: form.organization.uscc,
      commonName: form.organization.name,
      personReference: null,
      province: '福建省',
    });
    expect(bidder!.certificateSubject).toMatchObject({
      kind: 'person',
      commonName: '叶扶疏',
      organizationName: form.organization.name,
    });
    expect(bidder!.personId).toBe(persons[2]!.id);
    expect(certificateSubject(certificateSubjectOf(bidder!))).toContainEqual({
      type: 'CN',
      value: '叶扶疏',
    });
    expect(JSON.stringify(bidder!.certificateSubject)).not.toContain(form.subjects[0]!.idNumber);
  });

  it('opens the payment first where the project asks for it, with the price fixed now', async () => {
    const draft = await readyDraft(ctx, { preset: 'A', quantity: 2 });
    await submit(draft.as, { applicationId: draft.id });
    const payment = (await ctx.db('payments').where({ applicationId: draft.id }).first())!;
    expect(payment).toMatchObject({ status: 'due', amountFen: 2 * 28_000 + 2 * 5_000 + 2_000 });
    expect(await ctx.db('applications').where({ id: draft.id }).first()).toMatchObject({
      totalFen: payment.amountFen,
      tokenQuantity: 2,
    });
    expect(await ctx.db('invoices').where({ applicationId: draft.id }).first()).toMatchObject({
      state: 'requested',
      amountFen: payment.amountFen,
    });
    await ctx.db('products').where({ id: draft.productIds[0] }).update({ priceFen: 99_900 });
    expect((await ownApplicationDetail(draft.as, draft.id)).submission.totalFen).toBe(payment.amountFen);
    await ctx.db('products').where({ id: draft.productIds[0] }).update({ priceFen: 28_000 });
  });

  it('does not exist for another account', async () => {
    const draft = await readyDraft(ctx);
    const stranger = await buildAccount(ctx);
    await expect(submit(stranger.as, { applicationId: draft.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets only its own account change a known organisation, and only before it holds a certificate', async () => {
    const uscc = testUscc();
    const organization = (name: string) => ({ organization: organizationForm({ name, uscc, address: '一号' }) });
    const first = await readyDraft(ctx, { form: organization('采薇园艺有限公司') });
    await submit(first.as, { applicationId: first.id });
    const stranger = await readyDraft(ctx, { form: organization('采薇园艺集团有限公司') });
    await submit(stranger.as, { applicationId: stranger.id });
    expect(await ctx.db('organizations').where({ uscc })).toMatchObject([
      { name: '采薇园艺有限公司', nameSkeleton: nameSkeleton('采薇园艺有限公司'), accountId: first.accountId },
    ]);
    const again = await readyDraft(ctx, { as: first.as, form: organization('采薇园艺（江浦）有限公司') });
    await submit(again.as, { applicationId: again.id });
    expect(await ctx.db('organizations').where({ uscc })).toMatchObject([{ name: '采薇园艺（江浦）有限公司' }]);
  });

  it("lets an individual apply as himself for a person's certificate, without papers of an organisation", async () => {
    const account = await buildAccount(ctx);
    await ctx.db('accounts').where({ id: account.id }).update({ kind: 'individual' });
    const draft = await startDraft(ctx, { preset: 'B', kinds: ['bidder_seal'], as: account.as });
    const whole = fullForm();
    await fill(draft, {
      ...whole,
      organization: blankForm().organization,
      legalRepresentative: { name: '', documentType: 'resident_id', idNumber: '', phone: '' },
      subjects: [{ item: 0, name: '叶扶疏', documentType: 'resident_id', idNumber: testIdNumber(), phone: '' }],
    });
    await attachAll(draft);
    await agree(draft);
    await submit(draft.as, { applicationId: draft.id });
    expect(await ctx.db('materials').where({ applicationId: draft.id, kind: 'business_licence' })).toEqual([]);
    const [item] = await ctx.db('applicationItems').where({ applicationId: draft.id });
    expect(item!.certificateSubject).toMatchObject({ organizationName: null, uscc: null, commonName: '叶扶疏' });
    expect(await ctx.db('applications').where({ id: draft.id }).first()).toMatchObject({
      organizationId: null,
      organizationName: '许听雨',
    });
  });
});
