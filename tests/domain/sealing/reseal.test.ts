import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { oldSeals } from '../../../server/domain/sealing/oldSeals.ts';
import { reseal } from '../../../server/domain/sealing/reseal.ts';
import { openInRow, sealInRow, type SealedPlace } from '../../../server/lib/seal.ts';
import { deriveKeys } from '../../../server/domain/keys.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { blockedStatements } from '../../support/blockedStatements.ts';
import type { TestDatabase } from '../../support/database.ts';
import { openReviewDesk } from '../reviews/support/reviewing.ts';
import { asSealedBefore } from './asSealedBefore.ts';

const MASTER = Buffer.alloc(32, 7);
/** More than two batches. */
const ACCOUNTS = 210;
let database: TestDatabase;
let ctx: Context;
let ids: number[];
beforeAll(async () => {
  const desk = await openReviewDesk();
  database = desk.database;
  ctx = { ...desk.ctx, keys: deriveKeys(MASTER) };
});
afterAll(() => database.drop());
beforeEach(async () => {
  await ctx.db('accounts').delete();
  const accounts = await Promise.all(Array.from({ length: ACCOUNTS }, () => buildAccount(ctx)));
  ids = accounts.map(({ id }) => id).sort((one, other) => one - other);
  await asSealedBefore(ctx, 'account.phone', ids);
});

const place = (row: number): SealedPlace => ({ column: 'account.phone', row });
const phones = async (): Promise<string[]> => {
  const rows = await ctx.db('accounts').orderBy('id').select('id', 'phoneSealed');
  return rows.map(({ id, phoneSealed }) => openInRow(ctx.keys.personal, phoneSealed, place(id)));
};

it('ended in the middle it goes on with what is left', async () => {
  const before = await phones();
  const lock = await ctx.db.transaction();
  await lock('accounts').where({ id: ids[150] }).forUpdate().first();
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve(import.meta.dirname, '../../../server/cli.ts'), 'reseal'],
    { env: { ...process.env, DATABASE_URL: database.url, MASTER_KEY: MASTER.toString('base64') }, stdio: 'inherit' },
  );
  await expect.poll(() => blockedStatements(ctx.db), { timeout: 60_000 }).toBe(1);
  command.kill('SIGKILL');
  await once(command, 'exit');
  await lock.rollback();
  expect(await oldSeals(ctx)).toBe(ACCOUNTS - 100);
  expect(await phones()).toEqual(before);
  expect((await reseal(ctx)).find(({ column }) => column === 'account.phone')).toMatchObject({
    resealed: ACCOUNTS - 100,
    left: 0,
  });
  expect(await phones()).toEqual(before);
}, 120_000);

it('a text that is written meanwhile stays', async () => {
  const before = await phones();
  const [changed] = ids as [number];
  const live = await ctx.db.transaction();
  await live('accounts')
    .where({ id: changed })
    .update({ phoneSealed: sealInRow(ctx.keys.personal, '13900001899', place(changed)) });
  const resealing = reseal(ctx);
  await expect.poll(() => blockedStatements(ctx.db), { timeout: 60_000 }).toBe(1);
  await live.commit();
  expect((await resealing).find(({ column }) => column === 'account.phone')).toMatchObject({
    resealed: ACCOUNTS - 1,
    left: 0,
  });
  expect(await phones()).toEqual(['13900001899', ...before.slice(1)]);
});

it('what does not open where it is stays as it is and is counted', async () => {
  const [one, other] = ids as [number, number];
  const { phoneSealed } = (await ctx.db('accounts').where({ id: one }).first())!;
  const bent = Buffer.from(phoneSealed);
  bent[bent.length - 1]! ^= 1;
  await ctx.db('accounts').where({ id: other }).update({ phoneSealed: bent });
  expect((await reseal(ctx)).find(({ column }) => column === 'account.phone')).toMatchObject({
    resealed: ACCOUNTS - 1,
    left: 1,
  });
  expect((await ctx.db('accounts').where({ id: other }).first())!.phoneSealed).toEqual(bent);
});
