import type { Pool } from 'pg';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { SchemaDescription } from './describeSchema.ts';

/** A filled database as JSON: there is no pg_dump beside the embedded PostgreSQL. */
export interface DatabaseDump {
  /** The newest migration it has. */
  migration: string;
  schema: SchemaDescription;
  /** Table → its rows as `row_to_json` tells them. */
  rows: Record<string, Record<string, unknown>[]>;
}

const quoted = (name: string): string => `"${name}"`;

/** Tables of ours; the queue's own schema and knex's lists are left to them. */
async function tablesOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'knex%' order by 1`,
  );
  return rows.map((row) => row.name);
}

export async function readDump(pool: Pool, schema: SchemaDescription): Promise<DatabaseDump> {
  const rows: DatabaseDump['rows'] = {};
  for (const table of await tablesOf(pool)) {
    const found = await pool.query<{ row: Record<string, unknown> }>(
      `select row_to_json(t) as row from ${quoted(table)} t`,
    );
    if (found.rows.length > 0) rows[table] = found.rows.map(({ row }) => row);
  }
  const newest = await pool.query<{ name: string }>('select name from knex_migrations order by id desc limit 1');
  return { migration: newest.rows[0]?.name ?? '', schema, rows };
}

/** Puts the rows of a dump into a database of the same schema, without asking triggers and foreign keys. */
export async function loadDump(pool: Pool, dump: DatabaseDump): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    for (const table of await tablesOf(pool)) await client.query(`delete from ${quoted(table)}`);
    for (const [table, rows] of Object.entries(dump.rows)) {
      await client.query(
        `insert into ${quoted(table)} overriding system value
         select * from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)`,
        [JSON.stringify(rows)],
      );
      await setSequences(client, table);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** The next id follows the highest one there is. */
async function setSequences(client: Pick<Pool, 'query'>, table: string): Promise<void> {
  await client.query(
    `select setval(pg_get_serial_sequence($1, attname), (xpath('/row/m/text()',
       query_to_xml(format('select max(%I) as m from %I', attname, $1), false, true, '')))[1]::text::bigint)
     from pg_attribute where attrelid = $1::regclass and attidentity = 'a'`,
    [table],
  );
}

export const packDump = (dump: DatabaseDump): Buffer => brotliCompressSync(JSON.stringify(dump));
export const unpackDump = (bytes: Buffer): DatabaseDump =>
  JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as DatabaseDump;
