import type { Knex } from 'knex';
import type { PoolClient } from 'pg';

interface Statement {
  sql: string;
  bindings: readonly unknown[];
  /** Ids it returned, in order. */ ids: readonly number[];
}
interface QueryEvent {
  sql: string;
  bindings?: readonly unknown[];
  __knexQueryUid: string;
}
const rowsOf = (response: unknown): { id?: unknown }[] =>
  Array.isArray(response) ? response : ((response as { rows?: { id?: unknown }[] } | undefined)?.rows ?? []);
const idsOf = (response: unknown): number[] =>
  rowsOf(response).flatMap((row) => (row && row.id !== undefined ? [Number(row.id)] : []));

/**
 * What an operation sends to the database, statement by statement, transaction control included. Nothing else may use
 * the connection meanwhile.
 */
export async function recordStatements(knex: Knex, work: () => Promise<unknown>): Promise<Statement[]> {
  const said = new Map<string, Statement>();
  const heard = ({ sql, bindings = [], __knexQueryUid }: QueryEvent): void =>
    void said.set(__knexQueryUid, { sql, bindings, ids: [] });
  const answered = (response: unknown, { __knexQueryUid }: QueryEvent): void => {
    const one = said.get(__knexQueryUid);
    if (one) said.set(__knexQueryUid, { ...one, ids: /\binsert\b/i.test(one.sql) ? idsOf(response) : [] });
  };
  knex.on('query', heard).on('query-response', answered);
  try {
    await work();
  } finally {
    knex.removeListener('query', heard).removeListener('query-response', answered);
  }
  return [...said.values()];
}

/**
 * Sends the same to the database on a plain connection, for another row: every binding that is one of the recorded
 * numbers becomes its counterpart, also inside texts, and ids that the database gives out now take the place of those
 * it gave out then. The numbers have to be far enough apart not to mean anything else (`numbersApart`).
 */
export async function replay(
  client: PoolClient,
  statements: readonly Statement[],
  swap: ReadonlyMap<number, number>,
): Promise<void> {
  const numbers = new Map(swap);
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'number') return numbers.get(value) ?? value;
    if (typeof value !== 'string') return value;
    let text = value;
    for (const [from, to] of numbers) text = text.replaceAll(String(from), String(to));
    return text;
  };
  try {
    for (const { sql, bindings, ids } of statements) {
      const { rows } = (await client.query(sql, bindings.map(replaced))) as { rows: { id?: unknown }[] };
      if (ids.length > 0) for (const [at, id] of idsOf(rows).entries()) numbers.set(ids[at] ?? id, id);
    }
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Every id given out from now on is a number of its own kind, so that none is taken for another. */
export async function numbersApart(knex: Knex): Promise<void> {
  const { rows } = (await knex.raw(
    "select s.schemaname || '.' || s.sequencename as name from pg_sequences s where s.schemaname = 'public' order by 1",
  )) as { rows: { name: string }[] };
  for (const [n, { name }] of rows.entries())
    await knex.raw(`alter sequence ${name} restart with ${(n + 1) * 10_000_000}`);
}
