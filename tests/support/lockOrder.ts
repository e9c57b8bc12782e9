import type { Knex } from 'knex';

interface Statement {
  sql: string;
  bindings?: readonly unknown[];
  __knexTxId?: string;
}
interface Seen {
  application: boolean;
  /** The first statement that locked a row of something else. */
  other: string | null;
}

const takesApplication = /from "applications" .*for update|for update of "?a"?,|^insert into "applications"/;
const takesRow = /for (no key )?update|^(update|delete from) "(?!idempotency_keys|blank_preparations|sessions)/;

/**
 * Watches every transaction of a database. A request's transaction that writes an audit event about an application must
 * have locked the application before any other row. Breaches are added to the returned set. Events without a request id
 * are left out: tests write them by calling parts of a verb.
 */
export function watchLockOrder(knex: Knex): Set<string> {
  const breaches = new Set<string>();
  const open = new Map<string, Seen>();
  knex.on('query', ({ sql, bindings = [], __knexTxId: id }: Statement) => {
    if (id === undefined) return;
    if (/^(begin|commit|rollback)/i.test(sql)) return void open.delete(id);
    const seen = open.get(id) ?? { application: false, other: null };
    open.set(id, seen);
    if (takesApplication.test(sql)) seen.application = true;
    else if (takesRow.test(sql) && !seen.application) seen.other ??= sql;
    const type = eventOfRequest(sql, bindings);
    if (type && !seen.application) breaches.add(`${type}: the application was never locked`);
    else if (type && seen.other) breaches.add(`${type}: before the application, this was locked: ${seen.other}`);
  });
  return breaches;
}

/** The type of the audit event this statement writes, if it is about an application and belongs to a request. */
function eventOfRequest(sql: string, bindings: readonly unknown[]): string | null {
  const [, list] = /^insert into "audit_events" \(([^)]*)\)/.exec(sql) ?? [];
  if (list === undefined) return null;
  const columns = list.replaceAll('"', '').split(', ');
  const values = /values \(([^)]*)\)/.exec(sql)?.[1]?.split(', ') ?? [];
  const row = new Map<string, unknown>();
  let next = 0;
  for (const [index, column] of columns.entries())
    row.set(column, values[index] === 'DEFAULT' ? null : bindings[next++]);
  return row.get('application_id') != null && row.get('request_id') != null ? String(row.get('type')) : null;
}
