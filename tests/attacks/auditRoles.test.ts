import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../seeds/presets.ts';
import { connect, type Database } from '../../server/db/connect.ts';
import { migrate } from '../../server/db/migrate.ts';
import { refuseAuditOwner, roleIn } from '../../server/db/serverRole.ts';
import { record } from '../../server/domain/audit/record.ts';
import { sealAudit } from '../../server/domain/audit/sealAudit.ts';
import type { Context } from '../../server/domain/context.ts';
import { newLogger } from '../../server/lib/logger.ts';
import { enqueue } from '../../server/tasks/enqueue.ts';
import { startWorker } from '../../server/worker.ts';
import { buildApplication } from '../factories/buildApplication.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/driveEventually.ts';
import { newHeads } from '../support/heads.ts';

const tables = ['audit_events', 'audit_seals', 'audit_heads'];
let owner: TestDatabase;
let server: Database;
let ctx: Context;

beforeAll(async () => {
  owner = await createTestDatabase();
  server = connect({ url: owner.serverUrl, max: 8, logger: newLogger('silent') });
  ctx = testContext({ db: server.knex, ports: { heads: (await newHeads()).port } });
});
afterAll(async () => {
  await server.close();
  await owner.drop();
});

describe('the login of server and worker', () => {
  it('works: seeds, applications, events, seals, tasks of the queue', async () => {
    await seedPresets(server.knex);
    const applicationId = (await buildApplication(ctx)).id;
    await record(ctx, { applicationId, type: 'review.note_added' });
    const worker = await startWorker(ctx, server, 2);
    try {
      await ctx.db.transaction((trx) => enqueue(trx, 'expireCodes', {}));
      await eventually('the task is done', async () => {
        const { rows } = await owner.pool.query<{ n: number }>(
          'select count(*)::int as n from graphile_worker._private_jobs',
        );
        return rows[0]?.n === 0;
      });
      await eventually('the events are sealed', async () => (await ctx.db('auditSeals').first('id')) !== undefined);
    } finally {
      await worker.stop();
    }
    expect(await ctx.db('auditHeads').first('sealId')).toBeDefined();
  });

  it.each(tables)('can neither change, delete nor empty %s, also with its triggers off', async (table) => {
    const db = server.knex;
    const refused = { code: '42501' };
    for (const sql of [
      `delete from ${table}`,
      `truncate ${table}`,
      `truncate ${table} cascade`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
      `create trigger t before insert on ${table} for each row execute function refuse_change()`,
    ])
      await expect(db.raw(sql), sql).rejects.toMatchObject(refused);
    await expect(db.raw('set session_replication_role = replica')).rejects.toMatchObject(refused);
  });

  it('cannot change an event, a seal, a rule of states or who it is', async () => {
    for (const sql of [
      "update audit_events set details = '{}'",
      "update audit_seals set hash = ''",
      "update audit_heads set seal_hash = ''",
      'delete from allowed_transitions',
      'create or replace function chain_audit_event() returns trigger language plpgsql as $$ begin return new; end $$',
      'alter role current_user superuser',
    ])
      await expect(server.knex.raw(sql), sql).rejects.toMatchObject({ code: '42501' });
  });

  it('is taken; the owner, a superuser and a login that was given too much are refused with what to do', async () => {
    await refuseAuditOwner(server.pool);
    await expect(refuseAuditOwner(owner.pool)).rejects.toThrow(/MIGRATE_DATABASE_URL/);
    const role = roleIn(owner.serverUrl);
    await owner.pool.query(`grant delete on audit_seals to ${role}`);
    await expect(refuseAuditOwner(server.pool)).rejects.toThrow(role);
    await migrate(owner.url, newLogger('silent'), { serverRole: role });
    await refuseAuditOwner(server.pool);
    expect(await sealAudit(ctx)).toBeGreaterThanOrEqual(0);
  });
});
