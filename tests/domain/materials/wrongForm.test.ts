import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePicture } from '../../../seeds/pictures/makePicture.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import type { Context } from '../../../server/domain/context.ts';
import { prepareDocument } from '../../../server/domain/documents/prepare.ts';
import { ownApplicationDetail } from '../../../server/reads/applicant/applicationDetail.ts';
import type { ReturnedKind } from '../../../server/vocabulary/documentKinds.ts';
import { encodeFormQr } from '../../../server/vocabulary/formQr.ts';
import { agree, fill, fullForm, startDraft, type Draft } from '../applications/support/draft.ts';
import { type TestDatabase } from '../../support/database.ts';
import { storedKeys, type PicturePorts } from '../../support/pictures.ts';
import { picture, returnedDraft, send } from './support/materialCase.ts';
import { materialRows, openMaterials } from './support/openMaterials.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
beforeAll(async () => ({ database, ports, ctx } = await openMaterials()));
afterAll(async () => {
  await ports.close();
  await database.drop();
});

async function filledDraft(): Promise<Draft> {
  const draft = await startDraft(ctx);
  await fill(draft, fullForm());
  return draft;
}
const changeAddress = (draft: Draft): Promise<unknown> =>
  fill(draft, { ...fullForm(), organization: { ...fullForm().organization, address: '江浦县新街 2 号' } });

/** Downloads the form, prints, stamps and photographs it. */
async function printed(draft: Draft, kind: 'registration_form' | 'seal_specimen_form'): Promise<Buffer> {
  const { identity } = await prepareDocument(draft.as, { applicationId: draft.id, kind });
  return photographed(kind, {
    kind,
    applicationNumber: identity.applicationNumber,
    version: identity.documentVersion,
    keyedHash: identity.keyedHash,
  });
}
let sheet = 0;
async function photographed(kind: ReturnedKind, code: Parameters<typeof encodeFormQr>[0]): Promise<Buffer> {
  sheet += 1;
  const { organization, legalRepresentative } = fullForm();
  const { jpeg } = await makePicture(kind, {
    organization: organization.name,
    uscc: organization.uscc,
    person: { name: legalRepresentative.name, idNumber: legalRepresentative.idNumber },
    seed: `form ${sheet}`,
    scale: 0.6,
    formQrText: encodeFormQr(code),
  });
  return jpeg;
}
const faultsOf = async (draft: Draft) => (await ownApplicationDetail(draft.as, draft.id)).faults.map((one) => one.path);

describe('a form that is not the one asked for is refused before it is kept', () => {
  it('of another application, with both numbers', async () => {
    const [mine, other] = [await filledDraft(), await filledDraft()];
    const bytes = await printed(other, 'registration_form');
    const before = await storedKeys(ports);
    const [own, number] = [await numberOf(mine), await numberOf(other)];
    await expect(send(mine, 'registration_form', bytes)).rejects.toMatchObject({
      code: 'upload_wrong_form',
      details: { verdict: 'other_application', own, number },
    });
    expect(await materialRows(ctx, mine)).toEqual([]);
    expect(await storedKeys(ports)).toEqual(before);
    expect((await send(other, 'registration_form', bytes)).status).toBe('uploaded');
  });

  it('of an earlier version, and the one printed afterwards is kept', async () => {
    const draft = await filledDraft();
    const old = await printed(draft, 'registration_form');
    await changeAddress(draft);
    await expect(send(draft, 'registration_form', old)).rejects.toMatchObject({
      code: 'upload_wrong_form',
      details: { verdict: 'outdated', version: 1 },
    });
    expect((await send(draft, 'registration_form', await printed(draft, 'registration_form'))).status).toBe('uploaded');
  });

  it('of another kind, or of a version nobody downloaded', async () => {
    const draft = await filledDraft();
    const seal = await printed(draft, 'seal_specimen_form');
    await expect(send(draft, 'registration_form', seal)).rejects.toMatchObject({
      code: 'upload_wrong_form',
      details: { verdict: 'other_form', form: 'seal_specimen_form', asked: 'registration_form' },
    });
    const invented = await photographed('registration_form', {
      kind: 'registration_form',
      applicationNumber: await numberOf(draft),
      version: 7,
      keyedHash: 'ab'.repeat(32),
    });
    await expect(send(draft, 'registration_form', invented)).rejects.toMatchObject({
      code: 'upload_wrong_form',
      details: { verdict: 'unknown' },
    });
    expect((await send(draft, 'seal_specimen_form', seal)).status).toBe('uploaded');
  });
});

describe('a form whose content changed after its upload', () => {
  it('is replaced by the next picture, and nothing of it remains for the reviewer', async () => {
    const draft = await filledDraft();
    const old = await send(draft, 'registration_form', await printed(draft, 'registration_form'));
    await changeAddress(draft);
    expect(await faultsOf(draft)).toContain('materials.registration_form');
    const fresh = await send(draft, 'registration_form', await printed(draft, 'registration_form'));
    expect((await materialRows(ctx, draft)).map((row) => row.id)).toEqual([fresh.id]);
    expect(await faultsOf(draft)).not.toContain('materials.registration_form');
    expect(fresh.position).toBe(old.position);
  });

  it('counts though a newer picture lies beside it', async () => {
    const draft = await filledDraft();
    await send(draft, 'registration_form', await printed(draft, 'registration_form'));
    const beside = await send(draft, 'registration_form');
    await ctx
      .db('materials')
      .where({ id: beside.id })
      .update({ createdAt: new Date(Date.now() + 60_000) });
    await changeAddress(draft);
    await prepareDocument(draft.as, { applicationId: draft.id, kind: 'registration_form' });
    expect(await faultsOf(draft)).toContain('materials.registration_form');
  });

  it('takes the place of one whose code could not be read, but not of the other pages of a current form', async () => {
    const draft = await filledDraft();
    const bytes = await printed(draft, 'registration_form');
    await send(draft, 'registration_form');
    await changeAddress(draft);
    const first = await send(draft, 'registration_form', await printed(draft, 'registration_form'));
    const second = await send(draft, 'registration_form');
    expect((await materialRows(ctx, draft)).map((row) => row.id)).toEqual([first.id, second.id]);
    await expect(send(draft, 'registration_form', bytes)).rejects.toMatchObject({ code: 'upload_wrong_form' });
  });
});

describe('a picture that was returned', () => {
  it('is refused with the reason of then; another picture is kept', async () => {
    const draft = await filledDraft();
    const licence = await picture();
    for (const kind of ['registration_form', 'seal_specimen_form', 'legal_representative_id'] as const)
      await send(draft, kind);
    for (const kind of ['agent_id_front', 'agent_id_back'] as const) await send(draft, kind);
    await send(draft, 'business_licence', licence);
    await agree(draft);
    await returnedDraft(ctx, draft, ['business_licence', 'agent_id_front']);
    const refused = {
      code: 'upload_returned_before',
      details: { reasons: [{ code: 'unreadable', text: '' }] },
    };
    await expect(send(draft, 'business_licence', licence)).rejects.toMatchObject(refused);
    // The same file in another place was never returned from there.
    expect((await send(draft, 'agent_id_front', licence)).status).toBe('uploaded');
    const fresh = await picture();
    await send(draft, 'business_licence', fresh);
    await expect(send(draft, 'business_licence', licence)).rejects.toMatchObject(refused);
    await submit(draft.as, { applicationId: draft.id });
  });
});

async function numberOf({ id }: Draft): Promise<string> {
  return (await ctx.db('applications').where({ id }).first('number'))!.number;
}
