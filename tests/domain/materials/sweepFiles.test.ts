import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { adoptFiles } from '../../../server/domain/materials/adoptFiles.ts';
import { sweepFiles } from '../../../server/domain/materials/sweepFiles.ts';
import type { Material } from '../../../server/models/Material.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { openPicturePorts, storedKeys, type PicturePorts } from '../../support/pictures.ts';
import { startDraft } from '../applications/support/draft.ts';
import { send } from './support/materialCase.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
let material: Material;
beforeEach(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
  material = await send(await startDraft(ctx), 'agent_id_front');
});
afterEach(async () => {
  await ports.close();
  await database.drop();
});

const filesOf = (one: Material): string[] => [one.originalKey, one.previewKey, one.thumbnailKey];
/** Every file looks as if it had been written two days ago, whenever that was: what a copy without its times leaves. */
async function copiedTwoDaysAgo(): Promise<void> {
  const then = new Date(Date.now() - 48 * 3_600_000);
  for (const key of await storedKeys(ports))
    await utimes(join(ports.folder, key.slice(0, 2), key.slice(2, 4), key), then, then);
}
async function strayFiles(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await ports.storage.put(Buffer.from(`a file without a row ${n}`));
}
const refusals = async (): Promise<unknown[]> =>
  ((await ctx.db('auditEvents').where({ type: 'files.sweep_refused' }).orderBy('id').pluck('details')) as string[]).map(
    (text) => (JSON.parse(text) as { refused: string }).refused,
  );

describe('the nightly sweep of stored files', () => {
  it('keeps the pictures of old applications whose files came back from a backup with new times', async () => {
    await ctx.db('materials').update({ createdAt: ctx.db.raw("now() - interval '200 days'") });
    await copiedTwoDaysAgo();
    expect(await sweepFiles(ctx)).toMatchObject({ looked: 3, deleted: 0, refused: null });
    expect(await storedKeys(ports)).toEqual(filesOf(material).sort());
  });

  it('deletes the few files of crashes, however old they are', async () => {
    await strayFiles(3);
    const then = new Date('2020-01-01');
    for (const key of await storedKeys(ports))
      await utimes(join(ports.folder, key.slice(0, 2), key.slice(2, 4), key), then, then);
    expect(await sweepFiles(ctx)).toMatchObject({ looked: 6, deleted: 3, refused: null });
    expect(await storedKeys(ports)).toEqual(filesOf(material).sort());
  });

  it('deletes nothing when many would go at once, and says so; after a person allowed it, they go', async () => {
    await strayFiles(25);
    await copiedTwoDaysAgo();
    expect(await sweepFiles(ctx)).toMatchObject({ looked: 28, deleted: 0, refused: 'too_many' });
    expect(await storedKeys(ports)).toHaveLength(28);
    expect(await refusals()).toEqual(['too_many']);
    expect(await sweepFiles(ctx, { most: 25 })).toMatchObject({ deleted: 25, refused: null });
    expect(await storedKeys(ports)).toEqual(filesOf(material).sort());
  });

  it('touches no file of a folder that another database swept before, until a person says whose it is', async () => {
    await sweepFiles(ctx);
    const other = await createTestDatabase();
    try {
      const elsewhere = testContext({ db: other.knex, ports });
      await copiedTwoDaysAgo();
      expect(await sweepFiles(elsewhere)).toMatchObject({ deleted: 0, refused: 'other_database' });
      expect(await storedKeys(ports)).toEqual(filesOf(material).sort());
      await adoptFiles(elsewhere);
      expect(await sweepFiles(elsewhere)).toMatchObject({ deleted: 3, refused: null });
      expect(await sweepFiles(ctx)).toMatchObject({ refused: 'other_database' });
    } finally {
      await other.drop();
    }
  });
});
