import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { verifyAudit } from '../../server/domain/audit/verifyAudit.ts';
import { deriveKeys } from '../../server/domain/keys.ts';
import { readForm } from '../../server/domain/forms/content.ts';
import { unwrapDataKey } from '../../server/lib/dataKeys.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { listApplications } from '../../server/reads/desk/applications.ts';
import { asStaff, testContext } from '../support/context.ts';
import { blankDatabase, databaseAt, type BlankDatabase } from './support/blankDatabase.ts';
import { loadDump, unpackDump } from './support/databaseDump.ts';
import { describeSchema } from './support/describeSchema.ts';
import { releaseMaster } from './support/releaseKeys.ts';

/** Three upgrades; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 120_000 });

const logger = newLogger('silent');
const release = unpackDump(readFileSync(path.join(import.meta.dirname, '../fixtures/release.json.br')));

async function upgraded(): Promise<BlankDatabase> {
  const database = await databaseAt(release.migration);
  await loadDump(database.pool, release);
  await migrate(database.url, logger);
  return database;
}

describe('the filled database of the last release', () => {
  it('is what its migrations make today: a released migration keeps its effect', async () => {
    const { pool } = await databaseAt(release.migration);
    expect(await describeSchema(pool)).toEqual(release.schema);
  });

  it('is after the upgrade what a fresh database is, rule by rule', async () => {
    const [old, fresh] = [await upgraded(), await blankDatabase()];
    await migrate(fresh.url, logger);
    expect(await describeSchema(old.pool)).toEqual(await describeSchema(fresh.pool));
  });

  it('keeps every row, and today’s program reads them', async () => {
    const { knex, pool } = await upgraded();
    for (const [table, rows] of Object.entries(release.rows).filter(([name]) => name !== 'allowed_transitions')) {
      const { rows: counted } = await pool.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
      expect({ table, rows: counted[0]?.n }).toEqual({ table, rows: rows.length });
    }

    const confirmed = release.rows['payments']!.filter(({ status }) => status === 'confirmed' || status === 'refunded');
    const arrived = await knex('receivedPayments as rp')
      .join('allocations as an', 'an.receivedPaymentId', 'rp.id')
      .select('an.paymentId', 'an.amountFen', 'rp.leftFen', 'rp.reference')
      .orderBy('an.paymentId');
    expect(confirmed.length).toBeGreaterThan(0);
    expect(arrived).toEqual(
      confirmed
        .map((one) => ({
          paymentId: Number(one['id']),
          amountFen: one['received_fen'],
          leftFen: 0,
          reference: one['transfer_reference'],
        }))
        .sort((one, other) => one.paymentId - other.paymentId),
    );

    const ctx = { ...testContext({ db: knex }), keys: deriveKeys(releaseMaster) };
    const auditor = asStaff(ctx, { id: 1, roles: ['auditor'] });
    const { total } = await listApplications(auditor, { filter: {}, sort: null, offset: 0, limit: 1 });
    expect(total).toBe(release.rows['applications']!.filter((one) => one['submitted_at'] !== null).length);
    const kept = (await knex('applications').whereRaw('octet_length(data_key_wrapped) > 0')) as {
      id: number;
      number: string;
      dataKeyWrapped: Buffer;
    }[];
    expect(kept.length).toBeGreaterThan(20);
    for (const { id, number, dataKeyWrapped } of kept) {
      const { form } = await readForm(ctx, {
        applicationId: id,
        dataKey: unwrapDataKey(ctx.keys.wrap, { number, dataKeyWrapped }),
      });
      expect(form.agent.name).not.toBe('');
    }
    expect(await verifyAudit(ctx)).toMatchObject({ firstFault: null, events: release.rows['audit_events']!.length });
  });
});
