import type { Knex } from 'knex';
import { seedPresets } from '../../../seeds/presets.ts';
import { record } from '../../../server/domain/audit/record.ts';
import { sealAudit } from '../../../server/domain/audit/sealAudit.ts';
import { verifyAudit, type AuditFault } from '../../../server/domain/audit/verifyAudit.ts';
import { writeHead } from '../../../server/domain/audit/writeHead.ts';
import type { Context } from '../../../server/domain/context.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { behindTheRules } from '../../support/behindTheRules.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/driveEventually.ts';
import { newHeads, type TestHeads } from '../../support/heads.ts';

export interface SealedDesk {
  database: TestDatabase;
  ctx: Context;
  heads: TestHeads;
  applicationId: number;
  /** Writes one event and has it sealed. */
  goOn(): Promise<void>;
  /** Changes rows as somebody with every right in the database. */
  forge(work: (trx: Knex) => Promise<unknown>): Promise<void>;
  verdict(): Promise<AuditFault | null>;
}

/**
 * A desk with five seals over an application's events and one event of no application, the last of them outside too.
 */
export async function sealedDesk(): Promise<SealedDesk> {
  const database = await createTestDatabase();
  const heads = await newHeads();
  const ctx = testContext({ db: database.knex, ports: { heads: heads.port } });
  await seedPresets(ctx.db);
  const applicationId = (await buildApplication(ctx)).id;
  const write = (): Promise<void> => record(ctx, { applicationId, type: 'review.note_added' });
  await record(ctx, { type: 'staff.signed_in' });
  const goOn = async (): Promise<void> => {
    await write();
    await allSealed(ctx);
  };
  for (let n = 0; n < 5; n += 1) await goOn();
  await writeHead(ctx);
  return {
    database,
    ctx,
    heads,
    applicationId,
    goOn,
    forge: (work) => behindTheRules(ctx.db, work),
    verdict: async () => (await verifyAudit(ctx)).firstFault,
  };
}

/**
 * A transaction open anywhere in the cluster, of another test too, holds the seal back: it is waited for, so that one
 * seal takes all and their number is known.
 */
async function allSealed(ctx: Context): Promise<void> {
  await eventually('no transaction is older than an event', async () => {
    const { rows } = await ctx.db.raw<{ rows: { free: boolean }[] }>(
      `select not exists (select from audit_events
         where txid::text::numeric >= pg_snapshot_xmin(pg_current_snapshot())::text::numeric) as free`,
    );
    return rows[0]?.free;
  });
  await sealAudit(ctx);
}
