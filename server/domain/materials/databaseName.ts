import { sqlRows } from '../../models/sqlRows.ts';
import type { Context } from '../context.ts';

/**
 * Tells this database from every other one, a copy of it included: a dump restored elsewhere has another name. A
 * database restored from base backups keeps its name, for it is the same cluster.
 */
export async function databaseName(ctx: Context): Promise<string> {
  const [row] = await sqlRows<{ name: string }>(
    ctx.db,
    `select c.system_identifier::text || '/' || d.oid::text as name
     from pg_control_system() c, pg_database d where d.datname = current_database()`,
  );
  if (!row) throw new Error('the database does not know its own name');
  return row.name;
}
