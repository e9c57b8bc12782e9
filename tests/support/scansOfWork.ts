import type { Database } from '../../server/db/connect.ts';

/** Tables that always stay small. */
const small = new Set([
  'projects',
  'products',
  'staff',
  'staff_roles',
  'staff_projects',
  'token_models',
  'workflows',
  'stations',
  'audit_seals',
]);
/** A capped count reads at most this many rows. */
const MANY = 2_000;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Plan Rows': number;
  Plans?: Plan[];
}
interface Statement {
  sql: string;
  bindings: readonly unknown[];
}
export interface Scan {
  sql: string;
  tables: string[];
}

/** The statements a piece of work sends that read a growing table from one end to the other. */
export async function scansOfWork({ knex, pool }: Database, work: () => Promise<unknown>): Promise<Scan[]> {
  const sent: Statement[] = [];
  const hear = ({ sql, bindings }: Statement): void => {
    sent.push({ sql, bindings });
  };
  knex.on('query', hear);
  await work();
  knex.removeListener('query', hear);
  const found: Scan[] = [];
  for (const { sql, bindings } of sent.filter((one) => /^(select|update|delete|with)/i.test(one.sql))) {
    const { rows } = await pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${sql}`, [
      ...bindings,
    ]);
    const plan = rows[0]!['QUERY PLAN'][0]!.Plan;
    const tables = countsManyAsItGoes(sql, plan) ? [] : scansOf(plan).filter((table) => !small.has(table));
    if (tables.length > 0) found.push({ sql, tables });
  }
  return found;
}

function scansOf(plan: Plan): string[] {
  return [
    ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? '?'] : []),
    ...(plan.Plans ?? []).flatMap(scansOf),
  ];
}

/** A capped count of a frequent value may scan the table: it stops at ten thousand hits, however large the table is. */
function countsManyAsItGoes(sql: string, plan: Plan): boolean {
  return sql.startsWith('select count(*) as "counted" from (select 1') && (plan.Plans?.[0]?.['Plan Rows'] ?? 0) > MANY;
}
