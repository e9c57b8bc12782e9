import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadApplications } from '../../../seeds/load/loadApplications.ts';
import type { Context, StaffActor } from '../../../server/domain/context.ts';
import {
  applicationsQuery,
  listApplications,
  type ApplicationFilter,
} from '../../../server/reads/desk/applications.ts';
import { openReviewDesk } from '../../domain/reviews/support/reviewing.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';

const ROWS = 500;
const SEED = 20_261_127;
let database: TestDatabase;
let ctx: Context;
let people: Context[];

beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  const projects = (await ctx.db('projects').orderBy('id').select('id')).map((one) => one.id);
  people = [
    (await buildStaff(ctx, ['reviewer'])).as,
    (await buildStaff(ctx, ['reviewer', 'senior_reviewer'])).as,
    (await buildStaff(ctx, ['senior_reviewer'], projects.slice(0, 1))).as,
    (await buildStaff(ctx, ['auditor'])).as,
  ];
  await loadApplications(ctx.db, ROWS, () => undefined);
  await scatter();
}, 120_000);
afterAll(() => database.drop());

const idOf = ({ actor }: Context): number => (actor as StaffActor).id;
const now = Date.now();
const hours = (n: number): Date => new Date(now + n * 3_600_000);

/** What one application is like; many have the same times, so that the second part of an order tells them apart. */
const anyRow = fc.record({
  status: fc.constantFrom('open', 'open', 'open', 'returned', 'completed', 'rejected', 'draft'),
  stage: fc.constantFrom('review', 'second_review', 'payment'),
  submitted: fc.integer({ min: -40, max: -1 }),
  due: fc.option(fc.integer({ min: -30, max: 30 })),
  held: fc.constantFrom(null, null, null, -1, 5),
  lease: fc.constantFrom(null, null, -1, 5),
  holder: fc.nat({ max: 2 }),
  enteredBy: fc.option(fc.nat({ max: 2 }), { freq: 5 }),
  other: fc.option(fc.nat({ max: 2 }), { freq: 4 }),
  code: fc.constantFrom('YXA2026', 'YXA2025', '91350100MA', '9135'),
  uscc: fc.constantFrom('91350100MA', '9135010', 'YXA2026'),
});

/** Gives every loaded application values of its own, the same in every run. */
async function scatter(): Promise<void> {
  const rows = fc.sample(anyRow, { seed: SEED, numRuns: ROWS });
  const ids = (await ctx.db('applications').orderBy('id', 'desc').limit(ROWS).select('id')).map((one) => one.id);
  const who = (n: number): number => idOf(people[n]!);
  await ctx.db.transaction(async (trx) => {
    await trx.raw('set local session_replication_role = replica');
    for (const [n, row] of rows.entries()) {
      const id = ids[n]!;
      const submittedAt = row.status === 'draft' ? null : hours(row.submitted);
      const uscc = `${row.uscc}${String(n).padStart(6, '0')}`;
      await trx('applications')
        .where({ id })
        .update({
          number: `${row.code}${String(n).padStart(6, '0')}`,
          uscc,
          submittedAt,
          enteredByStaffId: row.enteredBy === null ? null : who(row.enteredBy),
        });
      await trx('applicationStates')
        .where({ applicationId: id })
        .update({
          status: row.status,
          stage: row.status === 'open' ? row.stage : null,
          submittedAt,
          dueAt: row.due === null ? null : hours(row.due),
          heldUntil: row.held === null ? null : hours(row.held),
          leaseUntil: row.lease === null ? null : hours(row.lease),
          assigneeId: row.lease === null ? null : who(row.holder),
        });
      if (row.other !== null)
        await trx('decisions')
          .where({ applicationId: id })
          .update({ staffId: who(row.other), stage: row.stage === 'review' ? 'second_review' : 'review' });
    }
  });
  await ctx.db.raw('analyze');
}

const conditions = {
  q: ['YXA2026', 'YXA2', '91350100', '9135', 'YXA2026000001', '科技', '有限', '采薇园艺', '没有'],
  status: [['open'], ['returned'], ['open', 'returned'], ['draft'], ['completed']],
  stage: [['review'], ['second_review'], ['review', 'payment']],
  due: ['late', 'today'],
  assignee: ['me', 'none'],
  held: [true, false],
  queue: [true],
} as const satisfies { [K in keyof ApplicationFilter]?: readonly unknown[] };
/** At most two conditions: with more, nothing is left to compare. */
const anyFilter = fc
  .subarray(Object.keys(conditions) as (keyof typeof conditions)[], { maxLength: 2 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom<unknown>(...conditions[name])]))),
  ) as fc.Arbitrary<ApplicationFilter>;

/** The orders as they read in plain SQL, over the applications' own columns. */
const plainOrders = {
  submittedAt: { asc: 'a.submitted_at asc nulls first, a.id asc', desc: 'a.submitted_at desc nulls last, a.id desc' },
  id: { asc: 'a.id asc', desc: 'a.id desc' },
  dueAt: { asc: 's.due_at asc, a.id asc', desc: 's.due_at desc nulls last, a.id desc' },
} as const;

it('a list found by branches, keys and groups is what the plain query gives, with the same count', async () => {
  const seen = { rows: 0, queues: 0, deep: 0 };
  await fc.assert(
    fc.asyncProperty(
      anyFilter,
      fc.constantFrom('submittedAt' as const, 'id' as const, 'dueAt' as const),
      fc.constantFrom('asc' as const, 'desc' as const),
      fc.constantFrom(0, 0, 7, 220),
      fc.nat({ max: 3 }),
      async (filter, field, order, offset, person) => {
        const reader = people[person]!;
        const plain = applicationsQuery(reader, reader.actor as StaffActor, filter);
        const wanted = (await plain.clone().orderByRaw(plainOrders[field][order]).select('a.id')) as { id: number }[];
        const { rows, total } = await listApplications(reader, { filter, sort: { field, order }, offset, limit: 25 });
        expect([total, rows.map(({ id }) => id)]).toEqual([
          wanted.length,
          wanted.slice(offset, offset + 25).map(({ id }) => id),
        ]);
        seen.rows += rows.length;
        seen.queues += filter.queue && total > 0 ? 1 : 0;
        seen.deep += offset > 0 && rows.length > 0 ? 1 : 0;
      },
    ),
    { seed: SEED, numRuns: 400 },
  );
  // The comparison had something to compare.
  expect(seen.rows).toBeGreaterThan(1_000);
  expect(seen.queues).toBeGreaterThan(10);
  expect(seen.deep).toBeGreaterThan(10);
}, 300_000);
