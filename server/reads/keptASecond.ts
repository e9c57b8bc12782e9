import type { Knex } from 'knex';

const KEPT_MS = 1_000;
const MOST_KEPT = 500;
interface Kept {
  until: number;
  answer: Promise<unknown>;
}
const kept = new WeakMap<Knex, Map<string, Kept>>();

/** The answer of `work`, or the one to the same query that is not yet a second old. */
export function keptASecond<T>(db: Knex, query: Knex.QueryBuilder, work: () => Promise<T>): Promise<T> {
  const answers = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, answers);
  const { sql, bindings } = query.toSQL();
  const key = JSON.stringify([sql, bindings]);
  const found = answers.get(key);
  if (found && found.until > Date.now()) return found.answer as Promise<T>;
  if (answers.size >= MOST_KEPT) answers.clear();
  const answer = work();
  answers.set(key, { until: Date.now() + KEPT_MS, answer });
  answer.catch(() => answers.delete(key));
  return answer;
}
