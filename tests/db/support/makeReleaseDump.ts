/**
 * Makes the filled database of a release, for the upgrade test. From the checkout of the release, with its packages
 * installed:
 *   npx tsx <this file> RELEASE_CHECKOUT OUTPUT.json.br
 * The release's own code migrates, seeds and works: every ending of its demo cases, made at a real bench.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as AppModule from '../../support/app.ts';
import type * as CasesModule from '../../../seeds/demo/cases.ts';
import type * as ConnectModule from '../../../server/db/connect.ts';
import type * as ContextModule from '../../../server/domain/context.ts';
import type * as TestContextModule from '../../support/context.ts';
import type * as DiskStorageModule from '../../../server/storage/DiskStorage.ts';
import type * as ImageDecoderModule from '../../../server/images/ImageDecoder.ts';
import type * as KeysModule from '../../../server/domain/keys.ts';
import type * as MigrateModule from '../../../server/db/migrate.ts';
import type * as PresetsModule from '../../../seeds/presets.ts';
import type * as SeedDemoCasesModule from '../../../seeds/demo/seedDemoCases.ts';
import type * as SignerClientModule from '../../../server/ca/SignerClient.ts';
import type * as SignerProcessModule from '../../ca/support/signerProcess.ts';
import type * as StaffModule from '../../../seeds/demo/staff.ts';
import type * as StartEmbeddedModule from '../../../server/house/embedded/startEmbedded.ts';
import { connect } from '../../../server/db/connect.ts';
import { newLogger } from '../../../server/lib/logger.ts';
import { packDump, readDump } from './databaseDump.ts';
import { describeSchema } from './describeSchema.ts';
import { releaseMaster } from './releaseKeys.ts';

const [, , checkout = '', output = ''] = process.argv;
/** A module of the release. Its shape is taken to be today's; where it is not, this script says so by failing. */
const of = async <Module>(...files: string[]): Promise<Module> => {
  const file = files.map((one) => path.resolve(checkout, one)).find((one) => existsSync(one));
  if (!file) throw new Error(`the release has none of ${files.join(', ')}`);
  return (await import(file)) as Module;
};

const { startEmbedded } = await of<typeof StartEmbeddedModule>(
  'server/house/embedded/startEmbedded.ts',
  'server/db/embedded/startEmbedded.ts',
);
const { migrate } = await of<typeof MigrateModule>('server/db/migrate.ts');
const release = await of<typeof ConnectModule>('server/db/connect.ts');
const { seedPresets } = await of<typeof PresetsModule>('seeds/presets.ts');
const { seedDemoStaff } = await of<typeof StaffModule>('seeds/demo/staff.ts');
const { seedDemoCases } = await of<typeof SeedDemoCasesModule>('seeds/demo/seedDemoCases.ts');
const { demoCases } = await of<typeof CasesModule>('seeds/demo/cases.ts');
const { SignerProcess } = await of<typeof SignerProcessModule>('tests/ca/support/signerProcess.ts');
const { SignerClient } = await of<typeof SignerClientModule>('server/ca/SignerClient.ts');
const { DiskStorage } = await of<typeof DiskStorageModule>('server/storage/DiskStorage.ts');
const { ImageDecoder } = await of<typeof ImageDecoderModule>('server/images/ImageDecoder.ts');
const { testContext } = await of<typeof TestContextModule>('tests/support/context.ts');
const { deriveKeys } = await of<typeof KeysModule>('server/domain/keys.ts');
const { systemContext } = await of<typeof ContextModule>('server/domain/context.ts');
const { startTestApp } = await of<typeof AppModule>('tests/support/app.ts');

/** One case of each ending: the others repeat them. */
const only = [...demoCases.entries()]
  .filter(([n, { reached }]) => demoCases.findIndex((one) => one.reached === reached) === n)
  .map(([n]) => n);

const logger = newLogger('warn');
const folder = mkdtempSync(path.join(tmpdir(), 'yinxin-release-'));
const cluster = await startEmbedded({ dataDir: path.join(folder, 'database'), database: 'registry' });
await migrate(cluster.url, logger);
const database = release.connect({ url: cluster.url, max: 10, logger });
const opened = { ...database, url: cluster.url, serverUrl: cluster.url, drop: async () => undefined };
await seedPresets(database.knex);
const signer = await SignerProcess.prepare(opened);
signer.setup();
await signer.start();
const pictures = new ImageDecoder();
const storage = await new DiskStorage(mkdtempSync(path.join(folder, 'storage-'))).open();
const ports = { authority: new SignerClient(signer.socket), pictures, storage };
const context = { ...testContext({ db: database.knex, ports }), keys: deriveKeys(releaseMaster), demo: true };
const ctx = systemContext(context, 'seed');
await seedDemoStaff(database.knex, ctx.keys);
const app = await startTestApp(ctx, opened);
try {
  const tokensFolder = path.join(folder, 'tokens');
  mkdirSync(tokensFolder);
  const bench = { tokensFolder, deskUrl: app.url };
  const failures = await seedDemoCases(ctx, { bench, only, tell: (done, all) => console.log(`${done}/${all}`) });
  for (const { organization, error } of failures) console.error(organization, error);
  const reader = connect({ url: cluster.url, max: 2, logger });
  const filled = await readDump(reader.pool, await describeSchema(reader.pool));
  // Printed forms are big and alike: a few stand for them.
  filled.rows['document_versions'] = filled.rows['document_versions']?.slice(0, 8) ?? [];
  const dump = packDump(filled);
  await reader.close();
  writeFileSync(output, dump);
  console.log(`${output}: ${dump.length} bytes`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await app.close();
  pictures.close();
  ports.authority.close();
  await signer.discard();
  await database.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
