import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { changeItems } from '../../../server/domain/applications/changeItems.ts';
import { readForm } from '../../../server/domain/forms/content.ts';
import { liveChecks } from '../../../server/domain/forms/liveChecks.ts';
import { ownApplication } from '../../../server/domain/applications/ownApplication.ts';
import { saveForm } from '../../../server/domain/forms/saveForm.ts';
import { startApplication } from '../../../server/domain/applications/startApplication.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import type { Context } from '../../../server/domain/context.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { testIdNumber, testUscc } from '../../factories/people.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { attach, fill, fullForm, readyDraft, startDraft, type Draft } from './support/draft.ts';
import { organizationForm } from '../../factories/blankForm.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

async function formOf({ id, as }: Draft) {
  const { dataKey } = await ownApplication(as, id);
  return readForm(as, { applicationId: id, dataKey });
}

describe('starting', () => {
  it('numbers by the day in Shanghai and copies the stages of the workflow', async () => {
    const draft = await startDraft(ctx, { preset: 'C' });
    const { number } = (await ctx.db('applications').where({ id: draft.id }).first())!;
    expect(number).toMatch(/^YX20\d{6}\d{6}$/);
    expect(
      await ctx.db('applicationStages').where({ applicationId: draft.id }).orderBy('position').pluck('stage'),
    ).toEqual(['review', 'payment', 'second_review', 'production', 'dispatch', 'acceptance']);
  });

  it('is one draft for one key, however often and however parallel it is pressed', async () => {
    const account = await buildAccount(ctx);
    const project = (await ctx.db('projects').where({ preset: 'A' }).first())!;
    const [product] = await ctx.db('products').where({ projectId: project.id });
    const wish = { projectId: project.id, items: [{ productId: product!.id, quantity: 1 }], idempotencyKey: 'click-1' };
    const started = await Promise.all(Array.from({ length: 10 }, () => startApplication(account.as, wish)));
    expect(new Set(started.map((one) => one.id)).size).toBe(1);
    await expect(
      startApplication(account.as, { ...wish, items: [{ productId: product!.id, quantity: 2 }] }),
    ).rejects.toMatchObject({ code: 'idempotency_conflict' });
    expect(await ctx.db('applications').where({ accountId: account.id })).toHaveLength(1);
  });

  it('makes one item of each person, and types nothing twice that was told before', async () => {
    const first = await readyDraft(ctx);
    await submit(first.as, { applicationId: first.id });
    const second = await startDraft(ctx, { as: first.as, kinds: ['organization_seal', 'bidder_seal'], quantity: 2 });
    expect(
      await ctx
        .db('applicationItems')
        .where({ applicationId: second.id })
        .orderBy('position')
        .select('quantity', 'subjectKind'),
    ).toEqual([
      { quantity: 2, subjectKind: 'organization' },
      { quantity: 1, subjectKind: 'person' },
      { quantity: 1, subjectKind: 'person' },
    ]);
    const [before, after] = [await formOf(first), await formOf(second)];
    expect(after.form.organization).toEqual(before.form.organization);
    expect(after.form.subjects).toEqual([]);
  });

  it('refuses an empty choice and products of another project', async () => {
    const account = await buildAccount(ctx);
    const [a, b] = await ctx.db('projects').whereIn('preset', ['A', 'B']).orderBy('preset');
    const foreign = (await ctx.db('products').where({ projectId: b!.id }).first())!;
    await expect(startApplication(account.as, { projectId: a!.id, items: [] })).rejects.toMatchObject({
      code: 'validation_failed',
    });
    await expect(
      startApplication(account.as, { projectId: a!.id, items: [{ productId: foreign.id, quantity: 1 }] }),
    ).rejects.toMatchObject({ code: 'validation_failed' });
  });
});

describe('saving the form', () => {
  it('refuses the later of two tabs and loses nothing of the first', async () => {
    const draft = await startDraft(ctx);
    const { version, form } = await formOf(draft);
    const named = (name: string) => ({ ...form, organization: { ...form.organization, name } });
    const results = await Promise.allSettled(
      ['甲公司', '乙公司', '丙公司'].map((name) =>
        saveForm(draft.as, { applicationId: draft.id, version, form: named(name) }),
      ),
    );
    const kept = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(kept).toHaveLength(1);
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toMatchObject(
      Array.from({ length: 2 }, () => ({ code: 'version_conflict', details: { version: version + 1 } })),
    );
    expect(await formOf(draft)).toEqual(kept[0]);
    await expect(saveForm(draft.as, { applicationId: draft.id, version, form: kept[0]!.form })).resolves.toEqual(
      kept[0],
    );
  });

  it('keeps numbers in one spelling', async () => {
    const draft = await startDraft(ctx);
    const { form } = await formOf(draft);
    const uscc = testUscc();
    const id = testIdNumber();
    await fill(draft, {
      ...form,
      organization: { ...form.organization, uscc: ` ${uscc.slice(0, 8)} ${uscc.slice(8).toLowerCase()}` },
      agent: { ...form.agent, idNumber: id.toLowerCase(), phone: '+86 139-0000-1801' },
    });
    expect((await formOf(draft)).form).toMatchObject({
      organization: { uscc },
      agent: { idNumber: id, phone: '13900001801' },
    });
  });

  it('is over once handed in', async () => {
    const draft = await readyDraft(ctx);
    await submit(draft.as, { applicationId: draft.id });
    await expect(fill(draft, fullForm())).rejects.toMatchObject({ code: 'invalid_state' });
    await expect(
      changeItems(draft.as, { applicationId: draft.id, items: [{ productId: draft.productIds[0]!, quantity: 3 }] }),
    ).rejects.toMatchObject({ code: 'invalid_state' });
  });
});

describe('choosing other products', () => {
  it('replaces the items and sets aside pictures of the old ones', async () => {
    const draft = await startDraft(ctx, { kinds: ['bidder_seal'] });
    const [item] = await ctx.db('applicationItems').where({ applicationId: draft.id });
    const materialId = await attach(ctx, draft.id, 'subject_id', item!.id);
    const other = (await ctx.db('products').where({ projectId: draft.projectId, kind: 'organization_seal' }).first())!;
    await changeItems(draft.as, { applicationId: draft.id, items: [{ productId: other.id, quantity: 2 }] });
    expect(await ctx.db('applicationItems').where({ applicationId: draft.id })).toMatchObject([
      { productId: other.id, quantity: 2, position: 0 },
    ]);
    expect(await ctx.db('materials').where({ id: materialId }).first()).toMatchObject({
      status: 'replaced',
      itemId: null,
    });
  });
});

describe('live checks', () => {
  it('tell a wrong character, a look-alike name of another organisation, and nothing more', async () => {
    const draft = await readyDraft(ctx, {
      form: {
        organization: organizationForm({ name: '云漢建設（福州）有限公司', uscc: testUscc(), address: '一号' }),
      },
    });
    await submit(draft.as, { applicationId: draft.id });
    const other = (await buildAccount(ctx)).as;
    const uscc = testUscc();
    expect(await liveChecks(other, { uscc, organizationName: '云汉建设(福州) 有限公司' })).toEqual({
      uscc: null,
      document: null,
      unknownRegion: false,
      similarName: true,
      hasCertificate: false,
    });
    expect(await liveChecks(other, { uscc, organizationName: '云汉建设有限公司' })).toMatchObject({
      similarName: false,
    });
    expect(await liveChecks(other, { uscc: `${uscc.slice(0, 17)}${uscc.endsWith('0') ? '1' : '0'}` })).toMatchObject({
      uscc: 'uscc_check',
    });
    expect(
      await liveChecks(other, { document: { documentType: 'resident_id', number: '11010118991301123X' } }),
    ).toMatchObject({ document: 'id_birth_date' });
  });
});
