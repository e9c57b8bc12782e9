import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { seedPresets } from '../../../../seeds/presets.ts';
import { connect, type Database } from '../../../../server/db/connect.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { newLogger } from '../../../../server/lib/logger.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';
import { buildStation } from '../../../factories/buildStation.ts';
import { testContext } from '../../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/database.ts';
import { watchLockOrder } from '../../../support/lockOrder.ts';
import { openPicturePorts } from '../../../support/pictures.ts';
import { newTestAuthority } from '../../../support/testAuthority.ts';

export interface PairsDesk {
  /** Eight connections: verbs are driven through it. */
  ctx: Context;
  staff: Record<'reviewer' | 'other' | 'senior' | 'finance' | 'logistics', { id: number; as: Context }>;
  benches: readonly [Context, Context];
  /** One signing key and its certificate for every token of these tests. */
  signing: { key: KeyObject; certificate: Buffer };
  /** What locked rows in another order than the application first. */
  breaches: ReadonlySet<string>;
  /** Ends the connections, so that PostgreSQL has counted everything; then how many deadlocks there were. */
  deadlocks(): Promise<number>;
  close(): Promise<void>;
}

export async function openPairsDesk(): Promise<PairsDesk> {
  const database = await createTestDatabase();
  // A deadlock shows itself at once and not after a second.
  await database.knex.raw(`alter database ${new URL(database.url).pathname.slice(1)} set deadlock_timeout = '20ms'`);
  await seedPresets(database.knex);
  await database.knex('workflows').where({ productionMode: 'self' }).update({ codeDelivery: 'on_demand' });
  const driven = connect({ url: database.url, max: 8, logger: newLogger('silent') });
  const breaches = watchLockOrder(driven.knex);
  const pictures = await openPicturePorts();
  const ctx: Context = {
    ...testContext({ db: driven.knex, ports: { ...pictures, authority: quietAuthority() } }),
    requestId: 'pairs',
  };
  const operators = [await buildStaff(ctx, ['bench_operator']), await buildStaff(ctx, ['bench_operator'])] as const;
  const station = await buildStation(ctx);
  return {
    ctx,
    staff: {
      reviewer: await buildStaff(ctx, ['reviewer']),
      other: await buildStaff(ctx, ['reviewer']),
      senior: await buildStaff(ctx, ['senior_reviewer']),
      finance: await buildStaff(ctx, ['finance']),
      logistics: await buildStaff(ctx, ['logistics']),
    },
    benches: [station.as(operators[0].actor), station.as(operators[1].actor)],
    signing: newSigning(),
    breaches,
    deadlocks: () => countDeadlocks(database, driven),
    async close() {
      await driven.close();
      await pictures.close();
      await database.drop();
    },
  };
}

/** The CA is outside: it ends what it is told to end, and has lost no answer. */
function quietAuthority(): Context['ports']['authority'] {
  return { lookup: async () => null, revoke: async () => undefined } as unknown as Context['ports']['authority'];
}

function newSigning(): PairsDesk['signing'] {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { key: privateKey, certificate: newTestAuthority().issue('signing', spki, [{ type: 'CN', value: 'x' }]) };
}

async function countDeadlocks(database: TestDatabase, driven: Database): Promise<number> {
  await driven.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const row = (await database.knex('pg_stat_database').whereRaw('datname = current_database()').first('deadlocks')) as {
    deadlocks: number;
  };
  return row.deadlocks;
}
