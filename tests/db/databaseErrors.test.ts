import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type Context } from '../../server/domain/context.ts';
import { translateError } from '../../server/db/translateError.ts';
import { AppError } from '../../server/lib/AppError.ts';
import { databaseErrorIn, describeDatabaseError } from '../../server/lib/databaseError.ts';
import { BaseModel } from '../../server/models/BaseModel.ts';
import { testContext } from '../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

class Thing extends BaseModel {
  static override tableName = 'trial.things';
  id!: number;
  name!: string;
}

interface Layer {
  lock(db: Knex, id: number): Promise<unknown>;
  insert(db: Knex, row: { id: number; name: string }): Promise<unknown>;
  sleep(db: Knex): Promise<unknown>;
}
const layers: Readonly<Record<string, Layer>> = {
  knex: {
    lock: async (db, id) => db('trial.things').where({ id }).forUpdate().first('id'),
    insert: async (db, row) => db('trial.things').insert(row),
    sleep: async (db) => db('trial.things').select(db.raw('pg_sleep(5)')),
  },
  objection: {
    lock: async (db, id) => Thing.query(db).findById(id).forUpdate(),
    insert: async (db, row) => Thing.query(db).insert(row),
    sleep: async (db) => Thing.query(db).select(db.raw('pg_sleep(5)')),
  },
};

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await database.knex.raw(`
    create schema trial;
    create table trial.things (id bigint primary key, name text not null, constraint shipments_tracking unique (name));
    insert into trial.things values (1, 'a'), (2, 'b');
    create function fail_by_name() returns trigger language plpgsql as $$ begin
      if new.name like 'errcode %' then raise exception 'no' using errcode = substr(new.name, 9); end if;
      return new;
    end $$;
    create trigger things_fail before insert on trial.things for each row execute function fail_by_name();
  `);
});
afterAll(() => database.drop());

const failure = async (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => null,
    (error: unknown) => error,
  );
const codeIn = (error: unknown): unknown => {
  const translated = translateError(error);
  return translated instanceof AppError ? translated.code : 'a fault of ours';
};

describe.each(Object.entries(layers))('through %s', (_name, layer) => {
  it('a deadlock is done again until both transactions are through', async () => {
    let tries = 0;
    const meet = meeting(2);
    const both = (first: number, second: number) =>
      inTransaction(ctx, async (tx) => {
        tries += 1;
        await layer.lock(tx.db, first);
        if (tries <= 2) await meet();
        await layer.lock(tx.db, second);
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(tries).toBe(3);
  });

  it('a serialization failure is done again, three times at the most', async () => {
    let tries = 0;
    const work = inTransaction(ctx, async (tx) => {
      tries += 1;
      await layer.insert(tx.db, { id: 9, name: 'errcode 40001' });
    });
    expect(codeIn(await failure(work))).toBe('version_conflict');
    expect(tries).toBe(3);
  });

  it('what a person entered twice is a duplicate and names the field', async () => {
    const error = await failure(layer.insert(ctx.db, { id: 3, name: 'a' }));
    expect(translateError(error)).toMatchObject({ code: 'duplicate', details: { field: 'trackingNumber' } });
  });

  it('a unique rule that our own code must keep is a fault of ours, not a duplicate', async () => {
    const error = await failure(layer.insert(ctx.db, { id: 1, name: 'c' }));
    expect(databaseErrorIn(error)?.constraint).toBe('things_pkey');
    expect(codeIn(error)).toBe('a fault of ours');
  });

  it('a statement that takes too long means unavailable, a full disk is told apart', async () => {
    const slow = ctx.db.transaction(async (trx) => {
      await trx.raw("set local statement_timeout = '50ms'");
      await layer.sleep(trx);
    });
    expect(codeIn(await failure(slow))).toBe('unavailable');
    expect(codeIn(await failure(layer.insert(ctx.db, { id: 9, name: 'errcode 53100' })))).toBe('storage_full');
  });

  it('the log gets statement, constraint and SQLSTATE, and no value', async () => {
    const secret = 'errcode 23514';
    const told = describeDatabaseError(await failure(layer.insert(ctx.db, { id: 9, name: secret })));
    expect(told).toMatchObject({
      sqlState: '23514',
      statement: expect.stringMatching(/^insert into "trial"."things".*\$2/),
    });
    expect(JSON.stringify(told)).not.toContain(secret);
    const twice = describeDatabaseError(await failure(layer.insert(ctx.db, { id: 3, name: 'a' })));
    expect(twice).toMatchObject({ constraint: 'shipments_tracking', table: 'things' });
  });
});

it('a row that Objection does not find is not_found', async () => {
  expect(codeIn(await failure(Thing.query(ctx.db).findById(99).throwIfNotFound()))).toBe('not_found');
});

/** Lets `count` callers go on together. */
function meeting(count: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  let here = 0;
  return () => {
    here += 1;
    if (here === count) open();
    return all;
  };
}
