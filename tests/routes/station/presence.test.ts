import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import type { Context } from '../../../server/domain/context.ts';
import { registerStation } from '../../../server/domain/stations/registerStation.ts';
import { newLogger } from '../../../server/lib/logger.ts';
import { presentStation } from '../../../server/presenters/station.ts';
import { stationRow } from '../../../server/reads/desk/stations.ts';
import { Bench } from '../../../server/station/Bench.ts';
import { DeskClient } from '../../../server/station/deskClient.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let app: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedPresets(database.knex);
  ctx = testContext({ db: database.knex });
  app = await startTestApp(ctx, database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const found = (name: string) => ctx.db('stations').where({ name }).first('id', 'lastSeenAt', 'slots');

it('a station that runs is seen with its slots, though nobody is signed in there', async () => {
  await registerStation(ctx.db, ctx.keys, { name: '一号工位', key: 'key-one' });
  const bench = new Bench(
    {
      name: '一号工位',
      deskUrl: app.url,
      port: 0,
      signIn: { kind: 'staff', stationKeyFile: '' },
      stationKey: 'key-one',
      pages: '.',
      slots: [{ name: '左槽', driver: 'softhsm', module: '/nowhere/module.so', env: {} }],
    },
    newLogger('silent'),
  );
  bench.start();
  await vi.waitFor(async () => expect((await found('一号工位'))!.lastSeenAt).not.toBeNull(), 30_000);
  await bench.stop();
  const { as, actor } = await buildStaff(ctx, ['administrator']);
  const { slots, lastSeenAt } = presentStation(actor, await stationRow(as, (await found('一号工位'))!.id));
  expect(slots).toEqual([{ name: '左槽', sight: expect.stringMatching(/^(looking|faulty)$/) as string }]);
  expect(Date.now() - new Date(lastSeenAt!).getTime()).toBeLessThan(60_000);
});

it('neither another key nor a station that is switched off is seen', async () => {
  await registerStation(ctx.db, ctx.keys, { name: '二号工位', key: 'key-two' });
  const report = (stationKey: string) => new DeskClient(app.url).reportPresence({ stationKey, slots: [] });
  await expect(report('key-three')).rejects.toMatchObject({ code: 'sign_in_failed' });
  await ctx.db('stations').where({ name: '二号工位' }).update({ active: false });
  await expect(report('key-two')).rejects.toMatchObject({ code: 'sign_in_failed' });
  expect((await found('二号工位'))!.lastSeenAt).toBeNull();
});
