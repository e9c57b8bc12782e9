import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedPresets } from '../../../seeds/presets.ts';
import { record } from '../../../server/domain/audit/record.ts';
import { inTransaction, type Context } from '../../../server/domain/context.ts';
import { buildApplication } from '../../factories/buildApplication.ts';
import { testContext } from '../../support/context.ts';
import { blockedStatements } from '../../support/blockedStatements.ts';
import { eventually } from '../../support/driveEventually.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  // More connections than writers: one is left to look on.
  database = await createTestDatabase(50);
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

describe('writers of one application', () => {
  it('wait in one order, whether they lock its row first or not: nobody is ended as a deadlock', async () => {
    const { id } = await buildApplication(ctx);
    const before = await deadlocks();
    // Whoever has the row first holds it until others stand behind him.
    const othersWait = eventually('others wait', async () => (await blockedStatements(database.knex)) > 1);
    const locking = () =>
      database.knex.transaction(async (trx) => {
        await trx('applications').where({ id }).forUpdate().first('id');
        await othersWait;
        await record({ ...ctx, db: trx }, { applicationId: id, type: 'review.note_added' });
      });
    const plain = () => record(ctx, { applicationId: id, type: 'message.accepted' });
    await Promise.all(Array.from({ length: 40 }, (_unused, n) => (n % 2 ? locking() : plain())));
    expect(await deadlocks()).toBe(before);
  });

  it('begin again when two of them do meet in a deadlock', async () => {
    const [a, b] = [await buildApplication(ctx), await buildApplication(ctx)];
    let tries = 0;
    let holding = 0;
    const both = (first: number, second: number) =>
      inTransaction(ctx, async (tx) => {
        tries += 1;
        await tx.db('applications').where({ id: first }).update({ agentName: 'x' });
        holding += 1;
        await eventually('each has the row the other wants', async () => holding >= 2);
        await tx.db('applications').where({ id: second }).update({ agentName: 'y' });
      });
    await Promise.all([both(a.id, b.id), both(b.id, a.id)]);
    expect(tries).toBeGreaterThan(2);
  });
});

async function deadlocks(): Promise<number> {
  await database.knex.raw('select pg_stat_clear_snapshot()');
  const { rows } = (await database.knex.raw(
    'select deadlocks from pg_stat_database where datname = current_database()',
  )) as { rows: { deadlocks: number }[] };
  return Number(rows[0]?.deadlocks);
}
