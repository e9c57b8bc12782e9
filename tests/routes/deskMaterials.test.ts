import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import type { Context } from '../../server/domain/context.ts';
import { attach } from '../../server/domain/materials/attach.ts';
import { startDraft } from '../domain/applications/support/draft.ts';
import { picture } from '../domain/materials/support/materialCase.ts';
import { buildStaff } from '../factories/buildStaff.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../support/pictures.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
let app: TestApp;
let url: string;
beforeAll(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
  app = await startTestApp(ctx, database);
  const draft = await startDraft(ctx);
  const { id } = await attach(
    draft.as,
    { applicationId: draft.id, kind: 'agent_id_front', itemId: null },
    await picture(),
  );
  url = `/api/desk/materials/${id}`;
});
afterAll(async () => {
  await app.close();
  await ports.close();
  await database.drop();
});

describe('pictures at the desk', () => {
  it('are shown to reviewers as webp that nothing keeps', async () => {
    const { id } = await buildStaff(ctx, ['reviewer']);
    const reviewer = await app.as({ kind: 'staff', staffId: id });
    for (const part of ['preview', 'thumbnail']) {
      const shown = await reviewer.get(`${url}/${part}`);
      expect([shown.status, shown.headers.get('Content-Type'), shown.headers.get('Cache-Control')]).toEqual([
        200,
        'image/webp',
        'private, no-store',
      ]);
    }
    expect((await reviewer.get(`${url}/original`)).status).toBe(422);
    expect((await reviewer.get('/api/desk/materials/987654/preview')).status).toBe(404);
  });

  it('and to nobody else', async () => {
    expect((await app.anonymous.get(`${url}/preview`)).status).toBe(401);
    const { id } = await buildStaff(ctx, ['logistics']);
    expect((await (await app.as({ kind: 'staff', staffId: id })).get(`${url}/preview`)).status).toBe(403);
    const elsewhere = await buildStaff(ctx, ['reviewer'], []);
    expect((await (await app.as({ kind: 'staff', staffId: elsewhere.id })).get(`${url}/preview`)).status).toBe(404);
  });
});
