import { chmod, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { readOwnPicture, readPicture } from '../../../server/domain/materials/readPicture.ts';
import { sweepFiles } from '../../../server/domain/materials/sweepFiles.ts';
import type { Material } from '../../../server/models/Material.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { testUscc } from '../../factories/people.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { openPicturePorts, storedKeys, type PicturePorts } from '../../support/pictures.ts';
import { startDraft, type Draft } from '../applications/support/draft.ts';
import { erase } from '../applications/support/sleepingDraft.ts';
import { send } from './support/materialCase.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
let draft: Draft;
let material: Material;
beforeAll(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
  draft = await startDraft(ctx);
  material = await send(draft, 'agent_id_front');
});
afterAll(async () => {
  await ports.close();
  await database.drop();
});

const pathOf = (key: string) => join(ports.folder, key.slice(0, 2), key.slice(2, 4), key);
const views = () => ctx.db('auditEvents').where({ applicationId: draft.id, type: 'material.viewed' }).orderBy('id');

describe('who sees a picture', () => {
  it('a reviewer, and each of his previews is written down once in a quarter of an hour', async () => {
    const [one, two] = [await buildStaff(ctx, ['reviewer']), await buildStaff(ctx, ['senior_reviewer'])];
    for (const staff of [one, one, two])
      expect(
        (await readPicture(staff.as, { materialId: material.id, part: 'preview' })).subarray(8, 12).toString(),
      ).toBe('WEBP');
    await readPicture(one.as, { materialId: material.id, part: 'thumbnail' });
    const seen = await views();
    expect(seen.map((row) => [row.actorId, JSON.parse(row.details as string)])).toEqual(
      [one, two].map((staff) => [staff.id, { contentSha256: material.contentSha256, materialId: material.id }]),
    );
  });

  it('nobody of another project, no finance, no logistics, no other applicant', async () => {
    const elsewhere = (await ctx.db('projects').whereNot({ id: draft.projectId }).first())!;
    const stranger = await buildStaff(ctx, ['reviewer'], [elsewhere.id]);
    await expect(readPicture(stranger.as, { materialId: material.id, part: 'preview' })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const role of ['finance', 'logistics', 'bench_operator', 'administrator'] as const) {
      await expect(
        readPicture((await buildStaff(ctx, [role])).as, { materialId: material.id, part: 'thumbnail' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(
      readOwnPicture((await buildAccount(ctx)).as, { materialId: material.id, part: 'preview' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(readOwnPicture(draft.as, { materialId: 999_999, part: 'preview' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('finance sees the receipt of a transfer', async () => {
    await ctx.db('applicationStates').where({ applicationId: draft.id }).update({ status: 'open', stage: 'payment' });
    await ctx.db('payments').insert({ applicationId: draft.id, amountFen: 100, status: 'due' });
    const receipt = await send(draft, 'transfer_receipt');
    expect(
      (await readPicture((await buildStaff(ctx, ['finance'])).as, { materialId: receipt.id, part: 'preview' })).length,
    ).toBeGreaterThan(100);
  });
});

describe('a file that is not what its row says', () => {
  it.each(['altered', 'exchanged', 'gone'] as const)('is an incident, not a picture: %s', async (how) => {
    const own = await startDraft(ctx);
    const [first, second] = [await send(own, 'agent_id_front'), await send(own, 'agent_id_back')];
    if (how === 'altered') {
      await chmod(pathOf(first.previewKey), 0o640);
      await writeFile(pathOf(first.previewKey), Buffer.alloc(500, 1));
    } else if (how === 'exchanged')
      await ctx.db('materials').where({ id: first.id }).update({ previewKey: second.previewKey });
    else await rm(pathOf(first.previewKey));
    await expect(readOwnPicture(own.as, { materialId: first.id, part: 'preview' })).rejects.toMatchObject({
      code: 'file_lost',
      details: { materialId: first.id },
    });
    expect((await readOwnPicture(own.as, { materialId: second.id, part: 'preview' })).length).toBeGreaterThan(100);
  });
});

describe('the sweep', () => {
  it('deletes what no row has pointed to for a day, and pictures of erased drafts; nothing else', async () => {
    const [kept, erased] = [await startDraft(ctx), await startDraft(ctx)];
    const [theirs, gone] = [await send(kept, 'business_licence'), await send(erased, 'business_licence')];
    const [old, young] = [
      await ports.storage.put(Buffer.from('a crash of yesterday')),
      await ports.storage.put(Buffer.from('an upload of this minute')),
    ];
    const seal = await ports.storage.put(Buffer.from('an electronic seal'));
    const [organization] = (await ctx
      .db('organizations')
      .insert({ name: '沧浪造纸有限公司', nameSkeleton: '沧浪造纸有限公司', uscc: testUscc() })
      .returning('id')) as { id: number }[];
    await ctx.db('seals').insert({
      organizationId: organization!.id,
      kind: 'organization',
      pictureKey: seal.key,
      sha256: '0'.repeat(64),
    });
    const twoDays = new Date(Date.now() - 48 * 3_600_000);
    for (const key of [old.key, seal.key, theirs.originalKey, theirs.previewKey, theirs.thumbnailKey])
      await utimes(pathOf(key), twoDays, twoDays);
    await erase(ctx, erased.id);
    await sweepFiles(ctx);
    const left = await storedKeys(ports);
    expect(left).toEqual(
      expect.arrayContaining([young.key, seal.key, theirs.originalKey, theirs.previewKey, theirs.thumbnailKey]),
    );
    for (const key of [old.key, gone.originalKey, gone.previewKey, gone.thumbnailKey]) expect(left).not.toContain(key);
    expect(await ctx.db('materials').where({ applicationId: erased.id })).toEqual([]);
  });
});
