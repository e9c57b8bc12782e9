import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type Announcement } from '../../../server/domain/liveUpdates/listen.ts';
import { newLogger } from '../../../server/lib/logger.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/driveEventually.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('goes on after a notification that is no announcement, and after a listener that fails', async () => {
  const logger = newLogger('silent');
  const heard: Announcement[] = [];
  const failing = () => {
    throw new Error('this listener is broken');
  };
  const stops = [
    await listen(database.knex, { heard: failing, lost: failing }, logger),
    await listen(database.knex, { heard: (one) => heard.push(one), lost: () => undefined }, logger),
  ];
  const last = { resource: 'payments', id: 7, projectId: null };
  for (const payload of ['not JSON', '', '[1]', JSON.stringify(last)])
    await database.pool.query('select pg_notify($1, $2)', ['desk', payload]);
  await eventually('the last one is heard', async () => heard.length > 0);
  expect(heard).toEqual([last]);
  for (const stop of stops) stop();
});
