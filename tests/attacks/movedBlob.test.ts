import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/domain/context.ts';
import { oldSeals } from '../../server/domain/sealing/oldSeals.ts';
import { reseal } from '../../server/domain/sealing/reseal.ts';
import { sealedColumnNames, sealedColumns, sealedFromTheFirst } from '../../server/lib/sealedColumns.ts';
import { sqlRows } from '../../server/models/sqlRows.ts';
import { openReviewDesk } from '../domain/reviews/support/reviewing.ts';
import { asSealedBefore } from '../domain/sealing/asSealedBefore.ts';
import type { TestDatabase } from '../support/database.ts';
import { sealedRows } from './support/sealedRows.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => ({ database, ctx } = await openReviewDesk()));
afterAll(() => database.drop());

/** The answer, or what says that it did not open. */
const opened = (open: () => Promise<unknown>): Promise<unknown> =>
  open().then(
    (answer) => answer,
    (error: unknown) => String(error),
  );
const NOTHING = /authenticate|^null$/;

it.each(sealedColumnNames)('%s: moved to another row it does not open; where it was it does', async (name) => {
  const { table, column } = sealedColumns[name];
  const { from, to, open } = await sealedRows[name](ctx);
  const before = await opened(open);
  expect(String(before)).not.toMatch(NOTHING);
  await ctx.db.raw(`update ${table} set ${column} = (select ${column} from ${table} where id = ?) where id = ?`, [
    from,
    to,
  ]);
  expect(String(await opened(open))).toMatch(NOTHING);
  // The next case opens other rows of the same table.
  if (table === 'messages')
    await ctx.db('messages').where({ id: to }).update({ bodySealed: null, recipientSealed: null });
});

describe('what an earlier release sealed', () => {
  it.each(sealedColumnNames)(
    '%s: opens, is sealed again, opens as before, and no longer in another row',
    async (name) => {
      const { table, column } = sealedColumns[name];
      const { from, to, open } = await sealedRows[name](ctx);
      const whole = await opened(open);
      await asSealedBefore(ctx, name, [from, to]);
      expect(await opened(open)).toEqual(whole);
      expect(await oldSeals(ctx)).toBe(2);
      expect((await reseal(ctx)).find((one) => one.column === name)).toEqual({ column: name, resealed: 2, left: 0 });
      expect(await oldSeals(ctx)).toBe(0);
      expect(await opened(open)).toEqual(whole);
      await ctx.db.raw(`update ${table} set ${column} = (select ${column} from ${table} where id = ?) where id = ?`, [
        from,
        to,
      ]);
      expect(String(await opened(open))).toMatch(NOTHING);
      if (table === 'messages')
        await ctx.db('messages').where({ id: to }).update({ bodySealed: null, recipientSealed: null });
    },
  );
});

it('every binary column of the database is known: sealed for its row, or no secret', async () => {
  const rows = await sqlRows<{ name: string }>(
    ctx.db,
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type = 'bytea'`,
  );
  const known = [
    ...Object.values(sealedColumns).map(({ table, column }) => `${table}.${column}`),
    ...Object.keys(sealedFromTheFirst),
    // Public: requests to the CA, its answers, certificates.
    'certificate_requests.csr_der',
    'certificate_requests.ca_reply_der',
    'certificates.der',
  ];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});

it('what is left is counted by an index of its own in every table', async () => {
  const names = await ctx
    .db('pg_indexes' as never)
    .whereLike('indexname', '%_old_seals')
    .pluck('tablename');
  expect(new Set(names)).toEqual(new Set(Object.values(sealedColumns).map(({ table }) => table)));
});
