import { snakeCaseMappers } from 'objection';
import type pg from 'pg';

/** One column as PostgreSQL describes it. */
export interface Column {
  /** As our code spells it. */
  name: string;
  /** The name of the type in PostgreSQL: `int8`, `text`, `_text` for text[]. */
  type: string;
  nullable: boolean;
  /** May be left out of an insert. */
  hasDefault: boolean;
  /** The database alone writes it. */
  readOnly: boolean;
  /** The words a CHECK allows, where it lists them. */
  allowed: readonly string[] | null;
}
export interface Table {
  name: string;
  columns: readonly Column[];
}

const columnsQuery = `
  select c.relname as table_name, a.attname as name, t.typname as type,
    not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as has_default,
    a.attidentity = 'a' or a.attgenerated <> '' as read_only,
    array(select pg_get_constraintdef(k.oid) from pg_constraint k
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] order by k.conname) as checks
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not like 'knex\\_migrations%'
  order by c.relname, a.attnum`;

interface Described {
  table_name: string;
  name: string;
  type: string;
  nullable: boolean;
  has_default: boolean;
  read_only: boolean;
  checks: string[];
}

const mapper = snakeCaseMappers();
/** A name of the database as our code spells it, by the same rule as the connection's (server/db/connect.ts). */
const camelCase = (name: string): string => Object.keys(mapper.parse({ [name]: null }))[0] ?? name;

/** `CHECK ((state = ANY (ARRAY['due'::text, 'reported'::text])))` → due, reported. */
const listCheck = /^CHECK \(\((\w+) = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)/;

function allowedWords(checks: readonly string[]): string[] | null {
  for (const check of checks) {
    const [, , list] = listCheck.exec(check) ?? [];
    if (list) return [...list.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '');
  }
  return null;
}

/** All tables of ours in a migrated database, by name; columns in the order they were made. */
export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Described>(columnsQuery);
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const columns = tables.get(row.table_name) ?? [];
    tables.set(row.table_name, columns);
    columns.push({
      name: camelCase(row.name),
      type: row.type,
      nullable: row.nullable,
      hasDefault: row.has_default,
      readOnly: row.read_only,
      allowed: allowedWords(row.checks),
    });
  }
  return [...tables].map(([name, columns]) => ({ name: camelCase(name), columns }));
}
