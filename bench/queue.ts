import { listApplications, type ApplicationFilter } from '../server/reads/desk/applications.ts';
import type { Context } from '../server/domain/context.ts';
import { benchDatabase } from './support/benchDatabase.ts';
import { median, quantile, round, timed } from './support/median.ts';

const ROUNDS = 100;
type Case = {
  name: string;
  filter: ApplicationFilter;
  sort: { field: 'dueAt' | 'submittedAt'; order: 'asc' | 'desc' };
  bare: string;
};

const bareColumns = 'a.id, a.number, a.organization_name, s.due_at, s.version';

/** What a page of each list costs against the bare SQL for the same rows, in the same run. */
const cases: readonly Case[] = [
  {
    name: 'queue',
    filter: { queue: true },
    sort: { field: 'dueAt', order: 'asc' },
    bare: `
      select ${bareColumns} from application_states s join applications a on a.id = s.application_id
      where s.status = 'open' and s.stage in ('review') order by s.due_at, s.application_id limit 25`,
  },
  {
    name: 'newest',
    filter: {},
    sort: { field: 'submittedAt', order: 'desc' },
    bare: `
      select ${bareColumns} from applications a join application_states s on a.id = s.application_id
      where a.submitted_at is not null order by a.submitted_at desc nulls last, a.id desc limit 25`,
  },
  {
    name: 'search',
    filter: { q: '采薇园艺' },
    sort: { field: 'submittedAt', order: 'desc' },
    bare: `
      select ${bareColumns} from applications a join application_states s on a.id = s.application_id
      where bigrams(search_form(a.organization_name)) @> bigrams(search_form('采薇园艺'))
      order by a.submitted_at desc nulls last, a.id desc limit 25`,
  },
];

async function measure(staff: Context, applications: number): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const { name, filter, sort, bare } of cases) {
    const ours = await timed(ROUNDS, () => listApplications(staff, { filter, sort, offset: 0, limit: 25 }));
    const floor = await timed(ROUNDS, () => staff.db.raw(bare));
    rows.push({
      bench: 'queue',
      list: name,
      applications,
      p50ms: round(median(ours)),
      p95ms: round(quantile(ours, 0.95)),
      bareP50ms: round(median(floor)),
      ratioToBareSql: round(median(ours) / median(floor)),
    });
  }
  return rows;
}

/** A page with its count at ten thousand and at a million applications (BENCH_APPLICATIONS sets other sizes). */
export async function run(): Promise<Record<string, unknown>[]> {
  const sizes = (process.env['BENCH_APPLICATIONS'] ?? '10000,1000000').split(',').map(Number);
  const all: Record<string, unknown>[] = [];
  for (const size of sizes) {
    const bench = await benchDatabase(size);
    try {
      all.push(...(await measure(await bench.as(['reviewer']), size)));
    } finally {
      await bench.stop();
    }
  }
  return all;
}
