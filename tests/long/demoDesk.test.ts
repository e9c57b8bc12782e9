import { countRows } from '../../server/models/columns.ts';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoCases } from '../../seeds/demo/cases.ts';
import { endings } from '../../seeds/demo/endings.ts';
import { seedDemoCases, type DemoSeeding } from '../../seeds/demo/seedDemoCases.ts';
import { seedDemoStaff } from '../../seeds/demo/staff.ts';
import { seedPresets } from '../../seeds/presets.ts';
import { SignerClient } from '../../server/ca/SignerClient.ts';
import { verifyAudit } from '../../server/domain/audit/verifyAudit.ts';
import { systemContext, type Context } from '../../server/domain/context.ts';
import { ImageDecoder } from '../../server/images/ImageDecoder.ts';
import { DiskStorage } from '../../server/storage/DiskStorage.ts';
import { applicationStates } from '../../server/vocabulary/applicationStates.ts';
import { keyAlgorithms } from '../../server/vocabulary/certificateStates.ts';
import { deliveryMethods, shipmentStates } from '../../server/vocabulary/shipmentStates.ts';
import { paymentStates } from '../../server/vocabulary/paymentStates.ts';
import { startWorker } from '../../server/worker.ts';
import { SignerProcess } from '../ca/support/signerProcess.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { newTokenRoot } from '../support/tokenDirectory.ts';

let database: TestDatabase;
let signer: SignerProcess;
let app: TestApp;
let ctx: Context;
let seeding: DemoSeeding;
const folder = newTokenRoot('demo');
const pictures = new ImageDecoder();

beforeAll(async () => {
  database = await createTestDatabase();
  await seedPresets(database.knex);
  signer = await SignerProcess.prepare(database);
  signer.setup();
  await signer.start();
  const storage = await new DiskStorage(mkdtempSync(path.join(folder, 'storage-'))).open();
  const base = testContext({
    db: database.knex,
    ports: { authority: new SignerClient(signer.socket), pictures, storage },
  });
  ctx = systemContext({ ...base, demo: true }, 'seed');
  await seedDemoStaff(database.knex, ctx.keys);
  app = await startTestApp(ctx, database);
  seeding = { bench: { tokensFolder: folder, deskUrl: app.url }, tell: () => undefined, only };
});
afterAll(async () => {
  await app?.close();
  pictures.close();
  await signer?.discard();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** One case of each ending, and every completed one: what is left out repeats others. */
const only = [...demoCases.entries()]
  .filter(([n, { reached }]) => reached === 'completed' || demoCases.findIndex((one) => one.reached === reached) === n)
  .map(([n]) => n);

/** Values of a column that occur. */
async function found(table: string, column: string): Promise<string[]> {
  return (
    (await ctx.db(table).distinct({ value: column }).whereNotNull(column).orderBy('value')) as { value: string }[]
  ).map((one) => one.value);
}
const sorted = (values: readonly string[]): string[] => [...values].sort();

/** Everything in the database that a person could see to differ. */
async function everything(): Promise<unknown> {
  const tables = [
    'accounts',
    'organizations',
    'applications',
    'applicationStates',
    'applicationStages',
    'materials',
    'checks',
    'decisions',
    'payments',
    'tokens',
    'shipments',
    'productionJobs',
    'certificates',
    'authorizationCodes',
    'messages',
    'auditEvents',
  ];
  const rows = await Promise.all(tables.map(async (table) => [table, await ctx.db(table).count('* as count').first()]));
  return {
    rows,
    states: await ctx.db('applicationStates').orderBy('applicationId'),
    stages: await ctx.db('applicationStages').orderBy('id'),
    drawer: readdirSync(path.join(folder, 'drawer')).sort(),
  };
}

it('every state people can bring about is on the demo desk, by real acts; seeding again adds nothing', async () => {
  const worker = await startWorker(ctx, database, 1);
  try {
    expect(await seedDemoCases(ctx, seeding)).toEqual([]);
    await expect
      .poll(async () => countRows(ctx.db('messages').where({ state: 'queued' })), {
        timeout: 30_000,
      })
      .toBe(0);
  } finally {
    await worker.stop();
  }

  expect(sorted([...new Set(demoCases.map((one) => one.reached))])).toEqual(sorted(Object.keys(endings)));
  expect(await found('applicationStates', 'status')).toEqual(sorted(applicationStates));
  // Proofing and revocation belong to other business types.
  expect(await found('applicationStates', 'stage')).toEqual([
    'acceptance',
    'dispatch',
    'dispatch_blank',
    'payment',
    'production',
    'review',
    'second_review',
  ]);
  expect(await found('payments', 'status')).toEqual(sorted(paymentStates));
  expect(await found('shipments', 'status')).toEqual(sorted(shipmentStates));
  expect(await found('shipments', 'method')).toEqual(sorted(deliveryMethods));
  // `claimed` and `writing` last as long as somebody works.
  expect(await found('productionJobs', 'state')).toEqual(['abandoned', 'done', 'needs_attention', 'planned']);
  expect(await found('productionJobs', 'mode')).toEqual(['factory', 'self']);
  expect(await found('tokens', 'state')).toEqual([
    'active',
    'damaged',
    'delivered',
    'reserved',
    'returned',
    'shipped',
    'stock',
    'writing',
    'written',
  ]);
  expect(await found('certificates', 'state')).toEqual(['active', 'on_hold']);
  expect(await found('certificates', 'algorithm')).toEqual(sorted(keyAlgorithms));
  expect(await found('authorizationCodes', 'state')).toEqual(['expired', 'live', 'locked', 'spent', 'voided']);
  expect(await found('messages', 'state')).toEqual(['accepted', 'failed']);
  const completed = (await ctx
    .db('applicationStates')
    .join('projects', 'projects.id', 'applicationStates.projectId')
    .where({ status: 'completed' })
    .distinct('preset')
    .orderBy('preset')) as { preset: string }[];
  expect(completed.map((one) => one.preset)).toEqual(['A', 'B', 'C']);
  // Every UKey that was written lies in the drawer, to be plugged in.
  const drawer = readdirSync(path.join(folder, 'drawer'));
  const written = (await ctx.db('tokens').where({ heldKey: true }).select('serial')) as { serial: string }[];
  expect(drawer).toEqual(expect.arrayContaining(written.map((one) => one.serial)));
  expect(readdirSync(folder).filter((name) => name.startsWith('seeding'))).toEqual([]);
  expect((await verifyAudit(ctx)).firstFault).toBeNull();

  const before = await everything();
  expect(await seedDemoCases(ctx, seeding)).toEqual([]);
  expect(await everything()).toEqual(before);
}, 400_000);
