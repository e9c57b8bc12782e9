import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { connect, type Database } from '../../server/db/connect.ts';
import { startEmbedded } from '../../server/house/embedded/startEmbedded.ts';
import { migrate } from '../../server/db/migrate.ts';
import type { Context, StaffActor } from '../../server/domain/context.ts';
import { deriveKeys } from '../../server/domain/keys.ts';
import { systemClock } from '../../server/lib/clock.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { loadApplications } from '../../seeds/load/loadApplications.ts';
import { seedPresets } from '../../seeds/presets.ts';
import { composeMessage } from '../../server/messaging/compose.ts';
import { DiskStorage } from '../../server/storage/DiskStorage.ts';
import type { Role } from '../../server/vocabulary/roles.ts';

export interface BenchDatabase {
  url: string;
  database: Database;
  context: Context;
  as(roles: Role[]): Promise<Context>;
  stop(): Promise<void>;
}

/** An embedded cluster of its own on disk, with the product's settings, filled with `count` applications. */
export async function benchDatabase(count: number): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yinxin-bench-'));
  const logger = newLogger('error');
  const cluster = await startEmbedded({
    dataDir: folder,
    database: 'registry',
    log: () => undefined,
  });
  await migrate(cluster.url, logger);
  const filling = connect({ url: cluster.url, max: 2, logger, statementTimeout: null });
  await seedPresets(filling.knex);
  const [staff] = (await filling
    .knex('staff')
    .insert({ login: 'bench0', name: 'bench', passwordHash: '-', totpSecretSealed: Buffer.alloc(1), allProjects: true })
    .returning('id')) as { id: number }[];
  await filling.knex.transaction((trx) => loadApplications(trx, count, () => undefined));
  await filling.knex.raw('vacuum analyze');
  await filling.close();
  const database = connect({ url: cluster.url, max: 20, logger });
  const context: Context = {
    db: database.knex,
    actor: { kind: 'system', name: 'bench' },
    clock: systemClock,
    keys: deriveKeys(randomBytes(32)),
    logger,
    requestId: null,
    demo: false,
    publicUrl: 'http://127.0.0.1',
    sendsMail: false,
    codesPerHour: 1_000_000,
    challengeKeys: 4,
    ports: {
      storage: await new DiskStorage(path.join(folder, 'files')).open(),
      messages: { compose: composeMessage, send: async () => ({ reference: 'kept' }) },
    } as never,
    // One person of the bench works for many.
    budgets: { reveals: 1_000_000, clearCases: 1_000_000, exportedRows: 1_000_000 },
  };
  let people = staff ? 1 : 0;
  return {
    url: cluster.url,
    database,
    context,
    async as(roles) {
      people += 1;
      const [row] = (await database
        .knex('staff')
        .insert({
          login: `bench${people}`,
          name: `bench ${people}`,
          passwordHash: '-',
          totpSecretSealed: Buffer.alloc(1),
          allProjects: true,
        })
        .returning('id')) as { id: number }[];
      const id = row?.id ?? 0;
      await database.knex('staffRoles').insert(roles.map((role) => ({ staffId: id, role })));
      const actor: StaffActor = {
        kind: 'staff',
        id,
        name: `bench ${people}`,
        roles,
        projectIds: 'all',
        sessionId: null,
        steppedUpAt: null,
        firstPassword: false,
      };
      return { ...context, actor };
    },
    async stop() {
      await database.close();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
