import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../../../server/domain/applications/submit.ts';
import type { Context } from '../../../server/domain/context.ts';
import { readOwnPicture } from '../../../server/domain/materials/readPicture.ts';
import { removeMaterial } from '../../../server/domain/materials/remove.ts';
import { agree, fill, fullForm, startDraft, type Draft } from '../applications/support/draft.ts';
import { confirmation } from '../../factories/confirmation.ts';
import { type TestDatabase } from '../../support/database.ts';
import { storedKeys, type PicturePorts } from '../../support/pictures.ts';
import { returnedDraft, send } from './support/materialCase.ts';
import { materialRows, openMaterials } from './support/openMaterials.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
beforeAll(async () => ({ database, ports, ctx } = await openMaterials()));
afterAll(async () => {
  await ports.close();
  await database.drop();
});

const kinds = [
  'registration_form',
  'seal_specimen_form',
  'business_licence',
  'legal_representative_id',
  'agent_id_front',
  'agent_id_back',
] as const;
async function readyWithPictures(): Promise<Draft> {
  const draft = await startDraft(ctx);
  await fill(draft, fullForm());
  for (const kind of kinds) await send(draft, kind);
  await agree(draft);
  return draft;
}

describe('before it is handed in', () => {
  it('a picture is replaced in its position, and forgotten', async () => {
    const draft = await startDraft(ctx);
    const [first, second] = [await send(draft, 'business_licence'), await send(draft, 'business_licence')];
    const next = await send(draft, 'business_licence', undefined, { replacesId: first.id });
    expect((await materialRows(ctx, draft)).map(({ id, position }) => [id, position])).toEqual([
      [second.id, 1],
      [next.id, 0],
    ]);
    expect(await storedKeys(ports)).not.toContain(first.originalKey);
  });

  it('a picture is taken away, once', async () => {
    const draft = await startDraft(ctx);
    const material = await send(draft, 'business_licence');
    await removeMaterial(draft.as, { materialId: material.id });
    expect(await materialRows(ctx, draft)).toEqual([]);
    expect(await storedKeys(ports)).not.toContain(material.previewKey);
    await expect(removeMaterial(draft.as, { materialId: material.id })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('after it was handed in', () => {
  it('nothing is added or taken away', async () => {
    const draft = await readyWithPictures();
    await submit(draft.as, { applicationId: draft.id });
    const { id } = (await materialRows(ctx, draft))[0]!;
    await expect(send(draft, 'business_licence')).rejects.toMatchObject({ code: 'invalid_state' });
    await expect(removeMaterial(draft.as, { materialId: id })).rejects.toMatchObject({ code: 'invalid_state' });
  });

  it('a return opens only what was named; the new picture takes the place, the old one stays as evidence', async () => {
    const draft = await readyWithPictures();
    await returnedDraft(ctx, draft, ['business_licence']);
    const old = (await materialRows(ctx, draft)).find((row) => row.kind === 'business_licence');
    expect(old!.status).toBe('returned');
    await expect(send(draft, 'agent_id_front')).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'materials.agent_id_front', code: 'locked' }] },
    });
    await expect(removeMaterial(draft.as, { materialId: old!.id })).rejects.toMatchObject({ code: 'invalid_state' });

    const fresh = await send(draft, 'business_licence');
    expect(fresh.round).toBe(2);
    expect(await ctx.db('materials').where({ id: old!.id }).first()).toMatchObject({
      status: 'replaced',
      replacedById: fresh.id,
    });
    expect((await readOwnPicture(draft.as, { materialId: old!.id, part: 'preview' })).length).toBeGreaterThan(0);

    await submit(draft.as, { applicationId: draft.id });
    const { materialDigests } = (await ctx
      .db('applicationVersions')
      .where({ applicationId: draft.id, version: 2 })
      .first())!;
    expect((materialDigests as { contentSha256: string }[]).map((one) => one.contentSha256)).toContain(
      fresh.contentSha256,
    );
    expect((materialDigests as { contentSha256: string }[]).map((one) => one.contentSha256)).not.toContain(
      old!.contentSha256,
    );
  });

  it('taking the new one away shows the returned one again', async () => {
    const draft = await readyWithPictures();
    await returnedDraft(ctx, draft, ['business_licence']);
    const old = (await materialRows(ctx, draft)).find((row) => row.kind === 'business_licence');
    const fresh = await send(draft, 'business_licence');
    const better = await send(draft, 'business_licence', undefined, { replacesId: fresh.id });
    expect(await ctx.db('materials').where({ id: old!.id }).first()).toMatchObject({
      status: 'replaced',
      replacedById: better.id,
    });
    await removeMaterial(draft.as, { materialId: better.id });
    expect(await ctx.db('materials').where({ id: old!.id }).first()).toMatchObject({
      status: 'returned',
      replacedById: null,
    });
    await expect(submit(draft.as, { applicationId: draft.id })).rejects.toMatchObject({
      code: 'validation_failed',
      details: { faults: [{ path: 'materials.business_licence', code: 'material_returned' }] },
    });
  });

  it('the receipt of a transfer goes with the payment, and the newest counts', async () => {
    const draft = await readyWithPictures();
    await submit(draft.as, { applicationId: draft.id });
    await ctx.db('payments').insert({ applicationId: draft.id, amountFen: 100, status: 'due' });
    const [first, second] = [await send(draft, 'transfer_receipt'), await send(draft, 'transfer_receipt')];
    expect(
      (await materialRows(ctx, draft))
        .filter((row) => row.kind === 'transfer_receipt')
        .map(({ id, status }) => [id, status]),
    ).toEqual([
      [first.id, 'replaced'],
      [second.id, 'uploaded'],
    ]);
    await ctx.db('payments').where({ applicationId: draft.id }).update({ status: 'reported' });
    await ctx
      .db('payments')
      .where({ applicationId: draft.id })
      .update(await confirmation(ctx, 100));
    await expect(send(draft, 'transfer_receipt')).rejects.toMatchObject({ code: 'invalid_state' });
  });
});
