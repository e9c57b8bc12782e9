import { sqlRows } from '../../models/sqlRows.ts';
import type { Context } from '../context.ts';

/**
 * A name that no other database has, not even a copy of this one: a dump restored elsewhere has another name. A
 * database restored from base backups keeps its name, because it is the same cluster.
 */
export async function databaseName(ctx: Context): Promise<string> {
  const [row] = await sqlRows<{ name: string }>(
    ctx.db,
    `select c.system_identifier::text || '/' || d.oid::text as name
     from pg_control_system() c, pg_database d where d.datname = current_database()`,
  );
  if (!row) throw new Error('pg_control_system and pg_database gave no row for the current database');
  return row.name;
}
