import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { readForm } from '../../../server/domain/forms/content.ts';
import { ownApplication } from '../../../server/domain/applications/ownApplication.ts';
import { ownApplicationDetail } from '../../../server/reads/applicant/applicationDetail.ts';
import { saveForm } from '../../../server/domain/forms/saveForm.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { changeDelivery } from '../../../server/domain/applications/changeDelivery.ts';
import type { ApplicationForm } from '../../../server/vocabulary/form/applicationForm.ts';
import type { Context } from '../../../server/domain/context.ts';
import { prepareDocument } from '../../../server/domain/documents/prepare.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { attach, readyDraft, type Draft } from './support/draft.ts';
import { returnNow } from './support/returned.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const stateOf = (applicationId: number) => ctx.db('applicationStates').where({ applicationId }).first();
const lastVersion = (applicationId: number) =>
  ctx.db('applicationVersions').where({ applicationId }).orderBy('version', 'desc').first();

async function edit({ id, as }: Draft, change: (form: ApplicationForm) => ApplicationForm): Promise<unknown> {
  const { dataKey } = await ownApplication(as, id);
  const { form, version } = await readForm(as, { applicationId: id, dataKey });
  return saveForm(as, { applicationId: id, version, form: change(form) });
}
const renamed =
  (name: string) =>
  (form: ApplicationForm): ApplicationForm => ({ ...form, organization: { ...form.organization, name } });

async function returnedDraft(): Promise<Draft> {
  const draft = await readyDraft(ctx, { preset: 'B' });
  await submit(draft.as, { applicationId: draft.id });
  await returnNow(ctx, draft.id, [
    { targetKind: 'field', target: 'organization.name', code: 'differs_from_licence', text: '' },
    { targetKind: 'material', target: 'business_licence', code: 'unreadable', text: '' },
  ]);
  return draft;
}

describe('supplementing a returned application', () => {
  it('opens what was named and the forms it is printed on, and nothing else', async () => {
    const draft = await returnedDraft();
    const { unlocked, faults, decision } = await ownApplicationDetail(draft.as, draft.id);
    expect(unlocked).toEqual({
      fields: ['organization.name'],
      materials: ['business_licence', 'registration_form', 'seal_specimen_form'],
    });
    expect(faults).toEqual([{ path: 'materials.business_licence', code: 'material_returned' }]);
    expect(decision?.reasons).toHaveLength(2);
    await edit(draft, renamed('江浦机电设备有限公司'));
    await expect(edit(draft, (form) => ({ ...form, agent: { ...form.agent, name: '别人' } }))).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'agent.name', code: 'locked' }] },
    });
    await expect(
      edit(draft, (form) => ({ ...form, delivery: { ...form.delivery, street: '二号' } })),
    ).rejects.toMatchObject({ code: 'validation_failed' });
    await edit(draft, (form) => ({ ...form, invoice: { ...form.invoice, bank: '云河银行' } }));
  });

  it.each([
    ['remark', (form: ApplicationForm): ApplicationForm => ({ ...form, remark: '公章已更换' })],
    [
      'socialInsuranceNumber',
      (form: ApplicationForm): ApplicationForm => ({ ...form, socialInsuranceNumber: '350102' }),
    ],
    [
      'organization.website',
      (form: ApplicationForm): ApplicationForm => ({
        ...form,
        organization: { ...form.organization, website: 'www.jiangpu.example' },
      }),
    ],
  ])('opens %s alone, with the registration form that prints it', async (target, change) => {
    const draft = await readyDraft(ctx, { preset: 'B' });
    await submit(draft.as, { applicationId: draft.id });
    await returnNow(ctx, draft.id, [{ targetKind: 'field', target, code: 'incomplete', text: '' }]);
    expect((await ownApplicationDetail(draft.as, draft.id)).unlocked).toEqual({
      fields: [target],
      materials: ['registration_form'],
    });
    await edit(draft, change);
    await expect(edit(draft, renamed('别的公司'))).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('is a new version and a new round, and the review opens again', async () => {
    const draft = await returnedDraft();
    await edit(draft, renamed('江浦机电设备有限公司'));
    await expect(submit(draft.as, { applicationId: draft.id })).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'materials.business_licence', code: 'material_returned' }] },
    });
    await attach(ctx, draft.id, 'business_licence');
    const results = await Promise.all(Array.from({ length: 8 }, () => submit(draft.as, { applicationId: draft.id })));
    expect(new Set(results.map((one) => one.version))).toEqual(new Set([2]));
    expect(await stateOf(draft.id)).toMatchObject({ status: 'open', stage: 'review', round: 2, contentVersion: 2 });
    expect(await lastVersion(draft.id)).toMatchObject({ version: 2, round: 2 });
    expect(await ctx.db('persons').where({ applicationId: draft.id })).toHaveLength(2);
    await returnNow(ctx, draft.id, [{ targetKind: 'field', target: 'agent.name', code: 'incomplete', text: '' }]);
    expect((await ownApplicationDetail(draft.as, draft.id)).unlocked.fields).toEqual(['agent.name']);
  });

  it('asks again for a form that was printed before its content changed', async () => {
    const draft = await readyDraft(ctx, { preset: 'B' });
    await ctx.db('materials').where({ applicationId: draft.id, kind: 'registration_form' }).delete();
    await prepareDocument(draft.as, { applicationId: draft.id, kind: 'registration_form' });
    await attach(ctx, draft.id, 'registration_form');
    expect((await ownApplicationDetail(draft.as, draft.id)).faults).toEqual([]);
    await edit(draft, renamed('改名之后有限公司'));
    expect((await ownApplicationDetail(draft.as, draft.id)).faults).toEqual([
      { path: 'materials.registration_form', code: 'form_outdated' },
    ]);
    await expect(submit(draft.as, { applicationId: draft.id })).rejects.toMatchObject({ code: 'validation_failed' });
    await prepareDocument(draft.as, { applicationId: draft.id, kind: 'registration_form' });
    await ctx
      .db('materials')
      .where({ applicationId: draft.id, kind: 'registration_form' })
      .update({ status: 'replaced' });
    await attach(ctx, draft.id, 'registration_form');
    await submit(draft.as, { applicationId: draft.id });
  });
});

describe('a form that was sent before any was handed out', () => {
  it('is not asked for again when staff look at the form, nor when something else is returned', async () => {
    const draft = await readyDraft(ctx, { preset: 'B' });
    await submit(draft.as, { applicationId: draft.id });
    await prepareDocument(draft.as, { applicationId: draft.id, kind: 'registration_form' });
    await returnNow(ctx, draft.id, [
      { targetKind: 'material', target: 'business_licence', code: 'unreadable', text: '' },
    ]);
    await ctx.db('projects').where({ id: draft.projectId }).update({ hotline: '400-000-1899' });
    expect((await ownApplicationDetail(draft.as, draft.id)).faults.map((one) => one.path)).toEqual([
      'materials.business_licence',
    ]);
    await attach(ctx, draft.id, 'business_licence');
    await submit(draft.as, { applicationId: draft.id });
    expect(await stateOf(draft.id)).toMatchObject({ status: 'open', round: 2 });
  });
});

describe('the digest a decision is bound to', () => {
  it('follows the content, and not delivery or invoice', async () => {
    const draft = await returnedDraft();
    const before = (await lastVersion(draft.id))!;
    const { form } = (await ownApplicationDetail(draft.as, draft.id)).submission;
    await changeDelivery(draft.as, { applicationId: draft.id, delivery: { ...form.delivery, street: '滨河路 2 号' } });
    await edit(draft, (one) => ({ ...one, invoice: { ...one.invoice, bank: '云河银行' } }));
    await ctx
      .db('materials')
      .where({ applicationId: draft.id, kind: 'business_licence' })
      .update({ status: 'uploaded' });
    await submit(draft.as, { applicationId: draft.id });
    const same = await lastVersion(draft.id);
    expect(same).toMatchObject({ version: 2, contentSha256: before.contentSha256 });

    await returnNow(ctx, draft.id, [
      { targetKind: 'field', target: 'organization.address', code: 'incomplete', text: '' },
    ]);
    await edit(draft, (one) => ({ ...one, organization: { ...one.organization, address: '机场路 10 号' } }));
    await submit(draft.as, { applicationId: draft.id });
    expect((await lastVersion(draft.id))!.contentSha256).not.toBe(before.contentSha256);
  });
});
