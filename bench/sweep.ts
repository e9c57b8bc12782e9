import type { Context } from '../server/domain/context.ts';
import { benchDatabase, type BenchDatabase } from './support/benchDatabase.ts';
import { median, round } from './support/median.ts';
import { slowestPlan } from './support/slowestPlan.ts';
import { sweepCases } from './support/sweepCases.ts';

/** What no list of the desk may take, with its count, after its pages were read once. */
const LIMIT_MS = 100;
/** The cheapest statement that reads a page, measured among the others: what a list is compared with. */
const BARE = 'select id, number, organization_name from applications order by id desc limit 25';

/**
 * Every list of the desk in every order with every filter, first and deepest page: 10,000 applications, or
 * BENCH_APPLICATIONS. Prints each that takes more than 100 ms with the head of its plan, and a summary.
 */
export async function run(): Promise<Record<string, unknown>[]> {
  const applications = Number(process.env['BENCH_APPLICATIONS'] ?? '10000');
  const bench = await benchDatabase(applications);
  try {
    return await sweep(bench, applications);
  } finally {
    await bench.stop();
  }
}

async function sweep(
  { as, database: { knex: db, pool } }: Pick<BenchDatabase, 'as' | 'database'>,
  applications: number,
): Promise<Record<string, unknown>[]> {
  const { id: projectId } = (await db('projects').orderBy('id').first('id')) ?? { id: 0 };
  const people = new Map<string, Context>();
  const slow: Record<string, unknown>[] = [];
  const spent: number[] = [];
  const bare: number[] = [];
  for (const one of sweepCases(applications, projectId)) {
    const ctx = people.get(one.role) ?? (await as([one.role]));
    people.set(one.role, ctx);
    const ms = await quickest(() => one.read(ctx));
    spent.push(ms);
    bare.push(await quickest(() => db.raw(BARE)));
    if (ms <= LIMIT_MS) continue;
    const { list, filter, sort, offset } = one;
    slow.push({
      list,
      filter,
      sort,
      offset,
      ms: round(ms, 0),
      plan: await slowestPlan(pool, ctx, () => one.read(ctx)),
    });
  }
  spent.sort((a, b) => a - b);
  return [
    ...slow,
    {
      applications,
      cases: spent.length,
      over100ms: slow.length,
      medianMs: round(median(spent)),
      p90Ms: round(spent[Math.floor(spent.length * 0.9)] ?? Number.NaN),
      slowestMs: round(spent.at(-1) ?? Number.NaN),
      bareMs: round(median(bare)),
      medianRatioToBare: round(median(spent) / median(bare)),
    },
  ];
}

/** The quicker of two: the first also fills caches, and other work on the machine makes one slow by chance. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 2; n += 1) {
    const began = performance.now();
    await work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
