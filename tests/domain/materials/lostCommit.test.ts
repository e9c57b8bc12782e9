import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { connect, type Database } from '../../../server/db/connect.ts';
import type { Context } from '../../../server/domain/context.ts';
import { readOwnPicture } from '../../../server/domain/materials/readPicture.ts';
import { newLogger } from '../../../server/lib/logger.ts';
import { testContext } from '../../support/context.ts';
import { startCuttingProxy, type CuttingProxy } from '../../support/cutCommit.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../../support/pictures.ts';
import { startDraft } from '../applications/support/draft.ts';
import { send } from './support/materialCase.ts';

let database: TestDatabase;
let proxy: CuttingProxy;
let through: Database;
let ports: PicturePorts;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await startCuttingProxy(database.url);
  through = connect({ url: proxy.url, max: 2, logger: newLogger('silent') });
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
});
afterAll(async () => {
  await through.close();
  await proxy.close();
  await ports.close();
  await database.drop();
});

it('a picture whose commit got no answer keeps its files: the row may stand, and here it does', async () => {
  const draft = await startDraft(ctx);
  proxy.cutNextCommit();
  await expect(send({ ...draft, as: { ...draft.as, db: through.knex } }, 'agent_id_front')).rejects.toThrow(
    /terminated|closed|ended/i,
  );
  const [row] = (await ctx.db('materials').where({ applicationId: draft.id })) as { id: number }[];
  expect(row).toBeDefined();
  const picture = await readOwnPicture(draft.as, { materialId: row?.id ?? 0, part: 'preview' });
  expect(picture.length).toBeGreaterThan(100);
});

it('a picture that was refused leaves no file behind', async () => {
  const draft = await startDraft(ctx);
  for (let n = 0; n < 6; n += 1) await send(draft, 'agent_id_back');
  const before = await filesIn(ports);
  await expect(send(draft, 'agent_id_back')).rejects.toMatchObject({ code: 'too_many_pictures' });
  expect(await filesIn(ports)).toBe(before);
});

async function filesIn({ storage }: PicturePorts): Promise<number> {
  let count = 0;
  for await (const _key of storage.list(new Date(0), new Date(Date.now() + 60_000))) count += 1;
  return count;
}
