import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePicture } from '../../../seeds/pictures/makePicture.ts';
import type { PictureFlaw } from '../../../seeds/pictures/Sheet.ts';
import { seedPresets } from '../../../seeds/presets.ts';
import type { ApplicationForm } from '../../../server/vocabulary/form/applicationForm.ts';
import { checkMaterial } from '../../../server/domain/checks/checkMaterial.ts';
import type { Context } from '../../../server/domain/context.ts';
import { prepareDocument } from '../../../server/domain/documents/prepare.ts';
import type { ChecksRow } from '../../../server/models/tables.generated.ts';
import { encodeFormQr } from '../../../server/vocabulary/formQr.ts';
import type { MaterialKind } from '../../../server/vocabulary/materialKinds.ts';
import { fill, fullForm, startDraft, type Draft } from '../applications/support/draft.ts';
import { send } from '../materials/support/materialCase.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../../support/pictures.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
});
afterAll(async () => {
  await ports.close();
  await database.drop();
});

interface Filled extends Draft {
  form: ApplicationForm;
}
async function filled(form: ApplicationForm = fullForm()): Promise<Filled> {
  const draft = await startDraft(ctx);
  await fill(draft, form);
  return { ...draft, form };
}
async function qrOf(
  draft: Draft,
  kind: 'registration_form' | 'seal_specimen_form' = 'registration_form',
): Promise<string> {
  const { identity } = await prepareDocument(draft.as, { applicationId: draft.id, kind });
  return encodeFormQr({
    kind,
    applicationNumber: identity.applicationNumber,
    version: identity.documentVersion,
    keyedHash: identity.keyedHash,
  });
}
async function photograph(
  draft: Filled,
  kind: MaterialKind,
  more: { qr?: string; flaw?: PictureFlaw } = {},
): Promise<Buffer> {
  const { organization, legalRepresentative } = draft.form;
  return (
    await makePicture(kind, {
      organization: organization.name,
      uscc: organization.uscc,
      person: { name: legalRepresentative.name, idNumber: legalRepresentative.idNumber },
      seed: `checks ${draft.id}`,
      ...(more.qr === undefined ? {} : { formQrText: more.qr }),
      ...(more.flaw === undefined ? {} : { flaw: more.flaw }),
    })
  ).jpeg;
}
const live = async (draft: Draft): Promise<ChecksRow[]> =>
  ctx.db('checks').where({ applicationId: draft.id, superseded: false }).orderBy('id');
const found = async (draft: Draft, kind: string) =>
  (await live(draft))
    .filter((check) => check.kind === kind)
    .map(({ level, result, evidence }) => ({ level, result, evidence }));
/** A picture whose code was read as another one: such a picture is refused today, older ones are still there. */
async function sentBefore(draft: Filled, kind: MaterialKind, qrText: string): Promise<void> {
  const { id } = await send(draft, kind, await photograph(draft, kind));
  const { quality } = (await ctx.db('materials').where({ id }).first('quality'))!;
  await ctx
    .db('materials')
    .where({ id })
    .update({ quality: JSON.stringify({ ...quality, qrText }) });
  await checkMaterial(ctx, id);
}
async function sendAndCheck(
  draft: Filled,
  kind: MaterialKind,
  more?: Parameters<typeof photograph>[2],
): Promise<number> {
  const { id } = await send(draft, kind, await photograph(draft, kind, more));
  await checkMaterial(ctx, id);
  return id;
}

describe('a stamped form of this application', () => {
  it('passes everything, and looking again changes no row', async () => {
    const draft = await filled();
    const id = await sendAndCheck(draft, 'registration_form', { qr: await qrOf(draft) });
    const checks = await live(draft);
    expect(checks.map(({ kind, level, result, materialId }) => [kind, level, result, materialId])).toEqual([
      ['material_unreadable', 'blocking', 'pass', id],
      ['picture_quality', 'advice', 'pass', id],
      ['seal_missing', 'acknowledge', 'pass', id],
      ['form_qr', 'blocking', 'pass', id],
      ['duplicate_material', 'acknowledge', 'pass', id],
    ]);
    await checkMaterial(ctx, id);
    expect(await live(draft)).toEqual(checks);
    expect(await ctx.db('auditEvents').where({ applicationId: draft.id, type: 'check.recorded' })).toHaveLength(1);
  });
});

describe('form_qr', () => {
  it('blocks the form of another application', async () => {
    const [draft, other] = [await filled(), await filled()];
    await sentBefore(draft, 'registration_form', await qrOf(other));
    expect(await found(draft, 'form_qr')).toEqual([
      { level: 'blocking', result: 'fail', evidence: { verdict: 'other_application', version: 1 } },
    ]);
  });

  it('blocks a form printed before the content changed', async () => {
    const draft = await filled();
    const id = await sendAndCheck(draft, 'registration_form', { qr: await qrOf(draft) });
    expect(await found(draft, 'form_qr')).toMatchObject([{ result: 'pass' }]);
    await fill(draft, { ...draft.form, organization: { ...draft.form.organization, address: '江浦县新街 2 号' } });
    await checkMaterial(ctx, id);
    expect(await found(draft, 'form_qr')).toEqual([
      { level: 'blocking', result: 'fail', evidence: { verdict: 'outdated', version: 1 } },
    ]);
    expect(await ctx.db('checks').where({ materialId: id, kind: 'form_qr', superseded: true })).toMatchObject([
      { result: 'pass' },
    ]);
  });

  it('advises where a code cannot be read or is another form', async () => {
    const draft = await filled();
    await sendAndCheck(draft, 'registration_form');
    expect(await found(draft, 'form_qr')).toEqual([
      { level: 'advice', result: 'unsure', evidence: { verdict: 'unreadable' } },
    ]);
    await sentBefore(draft, 'seal_specimen_form', await qrOf(draft));
    expect((await found(draft, 'form_qr'))[1]).toEqual({
      level: 'advice',
      result: 'fail',
      evidence: { verdict: 'other_form', version: 1 },
    });
  });
});

describe('what a person must acknowledge', () => {
  it('a missing seal, and quality as advice', async () => {
    const draft = await filled();
    await sendAndCheck(draft, 'agent_id_front', { flaw: 'seal_missing' });
    await sendAndCheck(draft, 'business_licence', { flaw: 'dark' });
    expect(await found(draft, 'seal_missing')).toMatchObject([
      { level: 'acknowledge', result: 'fail', evidence: { found: 0 } },
      { level: 'acknowledge', result: 'pass', evidence: { found: 2 } },
    ]);
    expect(await found(draft, 'picture_quality')).toMatchObject([
      { level: 'advice', result: 'pass' },
      { level: 'advice', result: 'fail', evidence: { verdict: 'dark' } },
    ]);
  });

  it('a bank slip in the place of an identity card as a hint, a card not', async () => {
    const draft = await filled();
    await sendAndCheck(draft, 'agent_id_front');
    const slip = await photograph(draft, 'transfer_receipt');
    const { id } = await send(draft, 'agent_id_back', slip);
    await checkMaterial(ctx, id);
    expect(await found(draft, 'picture_kind')).toMatchObject([
      { level: 'advice', result: 'pass' },
      { level: 'advice', result: 'unsure', evidence: { verdict: 'not_a_card' } },
    ]);
  });

  it("a licence on which only the register's seal may be seen is a question, not a fault", async () => {
    const draft = await filled();
    await sendAndCheck(draft, 'business_licence', { flaw: 'seal_missing' });
    expect(await found(draft, 'seal_missing')).toMatchObject([
      { level: 'advice', result: 'unsure', evidence: { found: 1 } },
    ]);
  });

  it('the same file in another application, said on the later one', async () => {
    const [first, second] = [await filled(), await filled()];
    const bytes = await photograph(first, 'business_licence');
    const { id } = await send(first, 'business_licence', bytes);
    await checkMaterial(ctx, id);
    expect(await found(first, 'duplicate_material')).toMatchObject([{ level: 'acknowledge', result: 'pass' }]);
    await checkMaterial(ctx, (await send(second, 'business_licence', bytes)).id);
    const { number } = (await ctx.db('applications').where({ id: first.id }).first())!;
    expect(await found(second, 'duplicate_material')).toEqual([
      {
        level: 'acknowledge',
        result: 'fail',
        evidence: {
          others: [
            {
              applicationId: first.id,
              number,
              kind: 'business_licence',
              sameFile: true,
              sameOrganization: false,
              sameApplication: false,
            },
          ],
        },
      },
    ]);
  });

  it('one picture sent for two kinds', async () => {
    const draft = await filled();
    const bytes = await photograph(draft, 'agent_id_front');
    await send(draft, 'agent_id_front', bytes);
    await checkMaterial(ctx, (await send(draft, 'agent_id_back', bytes)).id);
    expect(await found(draft, 'duplicate_material')).toMatchObject([
      {
        level: 'acknowledge',
        result: 'fail',
        evidence: { others: [{ kind: 'agent_id_front', sameApplication: true }] },
      },
    ]);
  });
});

describe('pictures that are gone', () => {
  it('a lost file of a mandatory paper blocks', async () => {
    const draft = await filled();
    const material = await send(draft, 'business_licence');
    await ports.storage.delete(material.previewKey);
    await checkMaterial(ctx, material.id);
    expect(await found(draft, 'material_unreadable')).toMatchObject([{ level: 'blocking', result: 'fail' }]);
  });

  it('a picture replaced meanwhile leaves no check in force, and its task does nothing', async () => {
    const draft = await filled();
    const first = await sendAndCheck(draft, 'business_licence');
    const next = await send(draft, 'business_licence', undefined, { replacesId: first });
    await checkMaterial(ctx, first);
    expect((await live(draft)).filter((check) => check.materialId !== next.id)).toEqual([]);
  });
});
