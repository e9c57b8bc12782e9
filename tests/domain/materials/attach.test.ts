import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import { withdraw } from '../../../server/domain/applications/withdraw.ts';
import type { Context } from '../../../server/domain/context.ts';
import { attach } from '../../../server/domain/materials/attach.ts';
import { readOwnPicture } from '../../../server/domain/materials/readPicture.ts';
import { removeMaterial } from '../../../server/domain/materials/remove.ts';
import { AppError } from '../../../server/lib/AppError.ts';
import { agree, fill, fullForm, startDraft, type Draft } from '../applications/support/draft.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { confirmation } from '../../factories/confirmation.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { openPicturePorts, storedKeys, type PicturePorts } from '../../support/pictures.ts';
import { picture, returnedDraft, send } from './support/materialCase.ts';

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

const rows = (draft: Draft) => ctx.db('materials').where({ applicationId: draft.id }).orderBy('id');
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

describe('a picture that is sent', () => {
  it('lies sealed in three files, is described by a row, audited, and checked in the background', async () => {
    const draft = await startDraft(ctx);
    const bytes = await picture();
    const before = await storedKeys(ports);
    const material = await send(draft, 'business_licence', bytes);
    expect(material).toMatchObject({
      kind: 'business_licence',
      status: 'uploaded',
      round: 1,
      position: 0,
      width: 400,
      height: 480,
      originalFormat: 'jpeg',
      originalBytes: bytes.length,
      uploadedThrough: 'page',
      uploadedByAccountId: draft.accountId,
    });
    const files = (await storedKeys(ports)).filter((key) => !before.includes(key));
    expect(files.sort()).toEqual([material.originalKey, material.previewKey, material.thumbnailKey].sort());
    for (const key of files) {
      const sealed = await readFile(join(ports.folder, key.slice(0, 2), key.slice(2, 4), key));
      for (const trace of ['WEBP', 'JFIF', 'RIFF']) expect(sealed.includes(trace)).toBe(false);
    }
    expect(
      (await readOwnPicture(draft.as, { materialId: material.id, part: 'preview' })).subarray(8, 12).toString(),
    ).toBe('WEBP');
    expect(await ctx.db('auditEvents').where({ applicationId: draft.id, type: 'material.attached' })).toHaveLength(1);
    const { rows: tasks } = (await ctx.db.raw('select payload from graphile_worker._private_jobs where key = ?', [
      `checkMaterial:${material.id}`,
    ])) as { rows: { payload: unknown }[] };
    expect(tasks).toEqual([{ payload: { materialId: material.id } }]);
  });

  it('is one picture however often the button was pressed', async () => {
    const draft = await startDraft(ctx);
    const bytes = await picture();
    const before = (await storedKeys(ports)).length;
    const sent = await Promise.all(Array.from({ length: 8 }, () => send(draft, 'agent_id_front', bytes)));
    expect(new Set(sent.map((one) => one.id)).size).toBe(1);
    expect(await rows(draft)).toHaveLength(1);
    expect(await storedKeys(ports)).toHaveLength(before + 3);
  });

  it('may stand beside another in one place, up to six', async () => {
    const draft = await startDraft(ctx);
    for (let n = 0; n < 6; n += 1) await send(draft, 'legal_representative_id');
    expect((await rows(draft)).map((row) => row.position)).toEqual([0, 1, 2, 3, 4, 5]);
    await expect(send(draft, 'legal_representative_id')).rejects.toMatchObject({ code: 'too_many_pictures' });
  });
});

describe('what is refused leaves nothing behind', () => {
  const refusals: [string, (draft: Draft) => Promise<unknown>, string][] = [
    [
      'a file that is no picture',
      (draft) => send(draft, 'business_licence', Buffer.from('%PDF-1.7 …')),
      'upload_unsupported',
    ],
    [
      'half a picture',
      async (draft) => send(draft, 'business_licence', (await picture()).subarray(0, 900)),
      'upload_unreadable',
    ],
    [
      "more bytes than the project's limit",
      async (draft) => send(draft, 'business_licence', Buffer.concat([await picture(), Buffer.alloc(3 * 1024 * 1024)])),
      'upload_too_large',
    ],
    ['a kind nobody asks for', (draft) => send(draft, 'risk_notice'), 'not_found'],
    ['an item that is not there', (draft) => send(draft, 'business_licence', undefined, { itemId: 1 }), 'not_found'],
    ['a receipt before there is a payment', (draft) => send(draft, 'transfer_receipt'), 'not_found'],
    [
      "in the place of another's picture",
      (draft) => send(draft, 'business_licence', undefined, { replacesId: 999_999 }),
      'not_found',
    ],
    [
      'to an application of somebody else',
      async (draft) => send({ id: draft.id, as: (await buildAccount(ctx)).as }, 'business_licence'),
      'not_found',
    ],
  ];
  it.each(refusals)('%s', async (_, act, code) => {
    const draft = await startDraft(ctx);
    const before = await storedKeys(ports);
    await expect(act(draft)).rejects.toMatchObject({ code });
    expect(await rows(draft)).toEqual([]);
    expect(await storedKeys(ports)).toEqual(before);
  });

  it('a full disk, at the third file', async () => {
    const draft = await startDraft(ctx);
    const before = await storedKeys(ports);
    let puts = 0;
    const full = Object.assign(Object.create(ports.storage) as typeof ports.storage, {
      put: (bytes: Buffer) =>
        (puts += 1) === 3 ? Promise.reject(new AppError('storage_full')) : ports.storage.put(bytes),
    });
    const as = { ...draft.as, ports: { ...draft.as.ports, storage: full } };
    await expect(send({ id: draft.id, as }, 'business_licence')).rejects.toMatchObject({ code: 'storage_full' });
    expect(await rows(draft)).toEqual([]);
    expect(await storedKeys(ports)).toEqual(before);
  });

  it('an application withdrawn while its picture was being decoded', async () => {
    const draft = await startDraft(ctx);
    const before = await storedKeys(ports);
    const pictures = {
      ingest: async (bytes: Buffer) => {
        await withdraw(draft.as, { applicationId: draft.id });
        return ports.pictures.ingest(bytes);
      },
    };
    await expect(
      send({ id: draft.id, as: { ...draft.as, ports: { ...draft.as.ports, pictures } } }, 'business_licence'),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await rows(draft)).toEqual([]);
    expect(await storedKeys(ports)).toEqual(before);
  });
});

describe('before it is handed in', () => {
  it('a picture is replaced in its position, and forgotten', async () => {
    const draft = await startDraft(ctx);
    const [first, second] = [await send(draft, 'business_licence'), await send(draft, 'business_licence')];
    const next = await send(draft, 'business_licence', undefined, { replacesId: first.id });
    expect((await rows(draft)).map(({ id, position }) => [id, position])).toEqual([
      [second.id, 1],
      [next.id, 0],
    ]);
    expect(await storedKeys(ports)).not.toContain(first.originalKey);
  });

  it('a picture is taken away, once', async () => {
    const draft = await startDraft(ctx);
    const material = await send(draft, 'business_licence');
    await removeMaterial(draft.as, { materialId: material.id });
    expect(await rows(draft)).toEqual([]);
    expect(await storedKeys(ports)).not.toContain(material.previewKey);
    await expect(removeMaterial(draft.as, { materialId: material.id })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('after it was handed in', () => {
  it('nothing is added or taken away', async () => {
    const draft = await readyWithPictures();
    await submit(draft.as, { applicationId: draft.id });
    const { id } = (await rows(draft))[0]!;
    await expect(send(draft, 'business_licence')).rejects.toMatchObject({ code: 'invalid_state' });
    await expect(removeMaterial(draft.as, { materialId: id })).rejects.toMatchObject({ code: 'invalid_state' });
  });

  it('a return opens only what was named; the new picture takes the place, the old one stays as evidence', async () => {
    const draft = await readyWithPictures();
    await returnedDraft(ctx, draft, ['business_licence']);
    const old = (await rows(draft)).find((row) => row.kind === 'business_licence');
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
    const old = (await rows(draft)).find((row) => row.kind === 'business_licence');
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
      (await rows(draft)).filter((row) => row.kind === 'transfer_receipt').map(({ id, status }) => [id, status]),
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

it('refuses more than the house ever takes, though a project would', async () => {
  const draft = await startDraft(ctx);
  await ctx
    .db('projects')
    .where({ id: draft.projectId })
    .update({ uploadLimitBytes: 20 * 1024 * 1024 });
  await expect(
    attach(
      draft.as,
      { applicationId: draft.id, kind: 'business_licence', itemId: null },
      Buffer.alloc(20 * 1024 * 1024 + 1),
    ),
  ).rejects.toMatchObject({ code: 'upload_too_large' });
});
