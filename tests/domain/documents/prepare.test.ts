import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { saveContent } from './support/saveContent.ts';
import { prepareDocument, ownDocuments } from '../../../server/domain/documents/prepare.ts';
import { maskDocument } from '../../../server/domain/documents/maskDocument.ts';
import { readDocument } from '../../../server/domain/documents/readDocument.ts';
import { renderPrepared } from '../../../server/domain/documents/renderPrepared.ts';
import type { Context } from '../../../server/domain/context.ts';
import { renderDocument, unprintableIn } from '../../../server/pdf/render.ts';
import type { RegistrationFormData } from '../../../server/vocabulary/documentData.ts';
import { textOf } from '../../pdf/poppler.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { TestClock } from '../../support/clock.ts';
import { asAccount, testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { blankForm } from '../../factories/blankForm.ts';

let database: TestDatabase;
let ctx: Context;
const clock = new TestClock();

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({
    db: database.knex,
    clock,
    ports: { documents: { render: renderDocument, unprintable: unprintableIn } },
  });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const versions = (applicationId: number) => ctx.db('documentVersions').where({ applicationId }).orderBy('id');

describe('preparing a form', () => {
  it('takes a snapshot of the form as it stands, filled with what was typed', async () => {
    const application = await buildApplication(ctx, { at: 'draft', preset: 'A', quantity: 2 });
    const { data, identity } = await prepareDocument(asAccount(ctx, application.accountId), {
      applicationId: application.id,
      kind: 'registration_form',
    });
    const { form } = application;
    expect(data).toMatchObject({
      issuer: { name: '云河省数字证书注册服务中心', hotline: '400-000-1801' },
      businessType: 'new',
      organization: { name: form.organization.name, uscc: form.organization.uscc, website: null },
      legalRepresentative: { name: '林则舟', documentNumber: form.legalRepresentative.idNumber },
      agent: { name: '沈知远', email: 'agent@example.invalid' },
      delivery: { method: 'parcel', receiver: '沈知远', address: '福建省福州市鼓楼区江滨路 18 号' },
      invoice: { title: form.organization.name, taxpayerNumber: form.organization.uscc },
      items: [{ product: '单位证书（带签章）一年', subject: form.organization.name, quantity: 2, years: 1 }],
      agreements: [
        { title: '数字证书服务协议', version: '2026.2' },
        { title: '电子认证业务规则摘要', version: '2026.1' },
      ],
    });
    expect(identity).toMatchObject({ applicationNumber: application.number, documentVersion: 1, date: clock.now() });
    expect(identity.keyedHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the same content the same version and the same bytes, and other content the next', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    const as = asAccount(ctx, application.accountId);
    const prepare = () => prepareDocument(as, { applicationId: application.id, kind: 'registration_form' });
    const first = await renderPrepared(as, await prepare());
    clock.advance(3_600_000);
    expect(sha256((await renderPrepared(as, await prepare())).pdf)).toBe(sha256(first.pdf));

    const { form } = application;
    await saveContent(ctx, application, { ...form, agent: { ...form.agent, name: '𬭛龑' } });
    const second = await prepare();
    expect(second.identity.documentVersion).toBe(2);
    expect(second.identity.keyedHash).not.toBe((await versions(application.id))[0]!.keyedHash);
    expect(textOf((await renderPrepared(as, second)).pdf)).toContain('𬭛龑');

    await saveContent(ctx, application, form);
    expect(sha256((await renderPrepared(as, await prepare())).pdf)).toBe(sha256(first.pdf));
    expect(await versions(application.id)).toHaveLength(2);
  });

  it('makes one version of many parallel requests', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    const as = asAccount(ctx, application.accountId);
    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        prepareDocument(as, { applicationId: application.id, kind: 'service_agreement' }),
      ),
    );
    expect(new Set(all.map(({ identity }) => `${identity.documentVersion} ${identity.keyedHash}`)).size).toBe(1);
    expect(await versions(application.id)).toHaveLength(1);
    expect(
      await ctx.db('auditEvents').where({ applicationId: application.id, type: 'document.prepared' }),
    ).toHaveLength(1);
  });

  it('keeps the snapshot sealed: no name and no number lies open in the row', async () => {
    const application = await buildApplication(ctx, { at: 'draft' });
    await prepareDocument(asAccount(ctx, application.accountId), {
      applicationId: application.id,
      kind: 'registration_form',
    });
    const [row] = await versions(application.id);
    const bytes = Buffer.concat([
      row!.snapshotSealed as Buffer,
      Buffer.from(JSON.stringify({ ...row, snapshotSealed: '' })),
    ]);
    for (const secret of [
      application.form.agent.idNumber,
      application.form.agent.name,
      application.form.organization.name,
    ])
      expect(bytes.includes(Buffer.from(secret))).toBe(false);
  });

  it('offers the forms of the workflow, and refuses another kind, another account and a stranger', async () => {
    const application = await buildApplication(ctx, { at: 'draft', preset: 'A' });
    const as = asAccount(ctx, application.accountId);
    expect((await ownDocuments(as, { applicationId: application.id })).map(({ kind }) => kind)).toEqual([
      'registration_form',
      'seal_specimen_form',
      'service_agreement',
    ]);
    await expect(prepareDocument(as, { applicationId: application.id, kind: 'risk_notice' })).rejects.toMatchObject({
      code: 'not_found',
    });
    const other = await buildAccount(ctx);
    await expect(
      prepareDocument(other.as, { applicationId: application.id, kind: 'registration_form' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      prepareDocument(ctx, { applicationId: application.id, kind: 'registration_form' }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('prints the agreement in the words that were accepted, also after a newer version is in force', async () => {
    const application = await buildApplication(ctx, { at: 'review' });
    const accepted = (await ctx.db('agreements').where({ kind: 'service_agreement' }).first())!;
    await ctx.db('consents').insert({
      accountId: application.accountId,
      applicationId: application.id,
      agreementId: accepted.id,
      sha256: accepted.sha256,
    });
    const as = asAccount(ctx, application.accountId);
    const before = await prepareDocument(as, { applicationId: application.id, kind: 'service_agreement' });
    const [newer] = await ctx
      .db('agreements')
      .insert({
        kind: 'service_agreement',
        version: '2027.1',
        title: '数字证书服务协议',
        body: '全新文本。',
        sha256: 'x',
        effectiveAt: new Date('2020-01-01T00:00:00Z'),
      })
      .returning('id');
    await ctx.db('agreements').where({ id: newer!.id }).update({ effectiveAt: ctx.db.fn.now() });
    expect(await prepareDocument(as, { applicationId: application.id, kind: 'service_agreement' })).toEqual(before);
    await ctx.db('agreements').where({ id: newer!.id }).delete();
  });

  it('asks for one specimen per seal and prints a holder who is another person', async () => {
    const application = await buildApplication(ctx, {
      at: 'draft',
      preset: 'B',
      productKind: 'bidder_seal',
      form: { subjects: [{ item: 0, name: '喆堃', documentType: 'resident_id', idNumber: '', phone: '' }] },
    });
    const { data } = await prepareDocument(asAccount(ctx, application.accountId), {
      applicationId: application.id,
      kind: 'seal_specimen_form',
    });
    expect(data).toMatchObject({
      products: ['授权投标人证书（带签章）一年'],
      seals: [{ owner: 'person', name: '喆堃' }],
    });
  });

  it('leaves the organisation out for an individual who applies for himself', async () => {
    const account = await buildAccount(ctx);
    await ctx.db('accounts').where({ id: account.id }).update({ kind: 'individual' });
    const application = await buildApplication(ctx, { at: 'draft', preset: 'A', accountId: account.id });
    await saveContent(ctx, application, {
      ...application.form,
      organization: blankForm().organization,
    });
    const { data } = await prepareDocument(account.as, { applicationId: application.id, kind: 'registration_form' });
    expect(data).toMatchObject({
      organization: null,
      legalRepresentative: null,
      invoice: { title: '沈知远' },
    } satisfies Partial<Record<keyof RegistrationFormData, unknown>>);
    expect((await ownDocuments(account.as, { applicationId: application.id })).map(({ kind }) => kind)).toEqual([
      'registration_form',
      'service_agreement',
    ]);
  });
});

describe('reading a form at the desk', () => {
  it('shows the version the applicant was given, not what he typed since, and writes the reading down', async () => {
    const application = await buildApplication(ctx, { at: 'review' });
    const as = asAccount(ctx, application.accountId);
    const given = await prepareDocument(as, { applicationId: application.id, kind: 'registration_form' });
    await saveContent(ctx, application, { ...application.form, remark: '改了' });
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const wanted = { applicationId: application.id, kind: 'registration_form' } as const;
    expect(await readDocument(reviewer.as, wanted)).toEqual(maskDocument(given));
    expect(
      await ctx
        .db('auditEvents')
        .where({ applicationId: application.id, type: 'document.viewed', actorId: reviewer.id }),
    ).toHaveLength(1);

    const next = await prepareDocument(as, { applicationId: application.id, kind: 'registration_form' });
    expect(await readDocument(reviewer.as, wanted)).toEqual(maskDocument(next));
    expect(await readDocument(reviewer.as, { ...wanted, version: 1 })).toEqual(maskDocument(given));
    await expect(readDocument(reviewer.as, { ...wanted, version: 9 })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('makes the form of a submitted application that nobody fetched, and never that of a draft', async () => {
    const reviewer = await buildStaff(ctx, ['reviewer']);
    const submitted = await buildApplication(ctx, { at: 'review' });
    expect(
      (await readDocument(reviewer.as, { applicationId: submitted.id, kind: 'registration_form' })).identity
        .documentVersion,
    ).toBe(1);
    const draft = await buildApplication(ctx, { at: 'draft' });
    await expect(
      readDocument(reviewer.as, { applicationId: draft.id, kind: 'registration_form' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is for those of the project who may read papers', async () => {
    const application = await buildApplication(ctx, { at: 'review' });
    const read = (as: Context) => readDocument(as, { applicationId: application.id, kind: 'registration_form' });
    await expect(read((await buildStaff(ctx, ['finance'])).as)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(read((await buildStaff(ctx, ['logistics'])).as)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(read((await buildStaff(ctx, ['reviewer'], [])).as)).rejects.toMatchObject({ code: 'not_found' });
    await expect(read(asAccount(ctx, application.accountId))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
