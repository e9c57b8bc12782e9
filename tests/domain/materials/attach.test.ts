import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdraw } from '../../../server/domain/applications/withdraw.ts';
import type { Context } from '../../../server/domain/context.ts';
import { attach } from '../../../server/domain/materials/attach.ts';
import { readOwnPicture } from '../../../server/domain/materials/readPicture.ts';
import { AppError } from '../../../server/lib/AppError.ts';
import { startDraft, type Draft } from '../applications/support/draft.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { type TestDatabase } from '../../support/database.ts';
import { storedKeys, type PicturePorts } from '../../support/pictures.ts';
import { picture, send } from './support/materialCase.ts';
import { materialRows, openMaterials } from './support/openMaterials.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
beforeAll(async () => ({ database, ports, ctx } = await openMaterials()));
afterAll(async () => {
  await ports.close();
  await database.drop();
});

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
    expect(await materialRows(ctx, draft)).toHaveLength(1);
    expect(await storedKeys(ports)).toHaveLength(before + 3);
  });

  it('may stand beside another in one place, up to six', async () => {
    const draft = await startDraft(ctx);
    for (let n = 0; n < 6; n += 1) await send(draft, 'legal_representative_id');
    expect((await materialRows(ctx, draft)).map((row) => row.position)).toEqual([0, 1, 2, 3, 4, 5]);
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
    expect(await materialRows(ctx, draft)).toEqual([]);
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
    expect(await materialRows(ctx, draft)).toEqual([]);
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
    expect(await materialRows(ctx, draft)).toEqual([]);
    expect(await storedKeys(ports)).toEqual(before);
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
