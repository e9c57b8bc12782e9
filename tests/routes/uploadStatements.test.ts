import { constants, getPriority } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import type { Context } from '../../server/domain/context.ts';
import { readyDraft, startDraft, type Draft } from '../domain/applications/support/draft.ts';
import { picture } from '../domain/materials/support/materialCase.ts';
import { returnedDraft } from '../domain/materials/support/returned.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { openPicturePorts, type PicturePorts } from '../support/pictures.ts';
import { statementsOf } from '../support/statementsOf.ts';

let database: TestDatabase;
let ports: PicturePorts;
let ctx: Context;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  ports = await openPicturePorts();
  ctx = testContext({ db: database.knex, ports });
  await seedPresets(database.knex);
  app = await startTestApp(ctx, database, { limits: true });
});
afterAll(async () => {
  await app.close();
  await ports.close();
  await database.drop();
});

/** What one upload sends to the database before its answer; the limiter's first request of a process is not counted. */
async function statementsOfUpload({ id, accountId }: Draft, kind: string): Promise<string[]> {
  const me = await app.as({ kind: 'account', accountId });
  const send = async () => me.post(`/api/intake/applications/${id}/materials?kind=${kind}`, await picture());
  let status = 0;
  const said = await statementsOf(database.pool, async () => {
    ({ status } = await send());
  });
  expect(status).toBe(200);
  return said;
}

describe('one upload', () => {
  it('asks the database at most twenty times before its answer', async () => {
    const said = await statementsOfUpload(await startDraft(ctx), 'business_licence');
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(20);
    // That the counting sees everything: session, limiter and transaction are among them.
    for (const part of ['from sessions', 'rate_limits', 'BEGIN', 'insert into "audit_events"', 'add_job', 'COMMIT'])
      expect(
        said.filter((one) => one.toLowerCase().includes(part.toLowerCase())),
        part,
      ).toHaveLength(1);
  });

  it('asks little more where it replaces what was returned', async () => {
    const draft = await readyDraft(ctx);
    await returnedDraft(ctx, draft, ['business_licence']);
    const said = await statementsOfUpload(draft, 'business_licence');
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(27);
  });

  it('is decoded at a lower priority, so that lists are answered first', () => {
    const children = ports.pictures.childIds();
    expect(children.length).toBeGreaterThan(0);
    for (const pid of children)
      expect(getPriority(pid)).toBe(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  });
});
