import { seedPresets } from '../../../../seeds/presets.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { testContext } from '../../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../../../support/pictures.ts';
import type { Draft } from '../../applications/support/draft.ts';

/** A database and a place for pictures. */
export async function openMaterials(): Promise<{ database: TestDatabase; ports: PicturePorts; ctx: Context }> {
  const database = await createTestDatabase();
  const ports = await openPicturePorts();
  await seedPresets(database.knex);
  return { database, ports, ctx: testContext({ db: database.knex, ports }) };
}

export const materialRows = (ctx: Context, draft: Draft) =>
  ctx.db('materials').where({ applicationId: draft.id }).orderBy('id');
