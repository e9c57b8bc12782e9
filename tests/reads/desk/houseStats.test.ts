import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { houseStats } from '../../../server/reads/desk/stats/houseStats.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let ctx: Context;
let admin: Context;
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  admin = (await buildStaff(ctx, ['administrator'])).as;
});
afterAll(() => database.drop());

it('is nothing to those who do not run the house', async () => {
  for (const role of ['reviewer', 'finance', 'logistics', 'bench_operator'] as const)
    expect(await houseStats((await buildStaff(ctx, [role])).as)).toBeNull();
});

it('counts what is so now, and only that', async () => {
  const now = (await houseStats(admin))!;
  expect([now.alarmsOpen, now.logins.locked, now.signer.waiting, now.codes.sent]).toEqual([0, [], 0, 0]);

  const locked = await buildStaff(ctx, ['finance']);
  const free = await buildStaff(ctx, ['finance']);
  const at = (minutes: number) => ctx.db.raw(`now() + ${minutes} * interval '1 minute'`);
  await ctx
    .db('staff')
    .where({ id: locked.id })
    .update({ lockedUntil: at(10) });
  await ctx
    .db('staff')
    .where({ id: free.id })
    .update({ lockedUntil: at(-1) });
  await ctx.db('stations').insert([
    { name: '工位一', kind: 'staff', keyDigest: 'a', lastSeenAt: at(-1) },
    { name: '工位二', kind: 'staff', keyDigest: 'b', lastSeenAt: at(-3) },
    { name: '停用', kind: 'staff', keyDigest: 'c', active: false, lastSeenAt: at(-1) },
  ] as never);
  await ctx.db.raw("insert into code_budgets (hour, sent) values (date_trunc('hour', now()), 7)");
  await ctx.db.raw("insert into code_budgets (hour, sent) values (date_trunc('hour', now()) - interval '1 hour', 99)");

  const then = (await houseStats(admin))!;
  const { name } = (await ctx.db('staff').where({ id: locked.id }).first('name')) as { name: string };
  expect(then.logins).toEqual({ active: now.logins.active + 2, locked: [name], changesWaiting: 0 });
  expect(then.stations.map((one) => [one.name, one.here])).toEqual([
    ['工位一', true],
    ['工位二', false],
  ]);
  expect(then.codes).toEqual({ sent: 7, perHour: ctx.codesPerHour });
});

it('counts tasks that are due, and those that failed before', async () => {
  const before = (await houseStats(admin))!.tasks;
  await ctx.db.raw("select graphile_worker.add_job('checkMaterial', '{}', run_at => now() - interval '10 minutes')");
  await ctx.db.raw("select graphile_worker.add_job('checkMaterial', '{}', run_at => now() + interval '1 hour')");
  const { tasks } = (await houseStats(admin))!;
  expect(tasks.due).toBe(before.due + 1);
  expect(tasks.since!.getTime()).toBeLessThan(Date.now() - 590_000);
  await ctx.db.raw(
    `update graphile_worker._private_jobs set attempts = 1, last_error = 'x'
     where run_at > now() + interval '30 minutes'`,
  );
  expect((await houseStats(admin))!.tasks.failing).toBe(before.failing + 1);
});
