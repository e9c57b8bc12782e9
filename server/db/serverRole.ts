import type { Pool, PoolClient } from 'pg';
import { ConfigError } from '../config.ts';

/** Tables of the audit: the server adds rows and reads them. Their owner is a role that only `migrate` uses. */
const auditTables = ['audit_events', 'audit_seals', 'audit_heads'];
/** Tables that only a migration writes. */
const fixedTables = ['allowed_transitions', 'knex_migrations', 'knex_migrations_lock'];

/** The login of a postgres:// address. */
export function roleIn(url: string): string {
  return decodeURIComponent(/^postgres(?:ql)?:\/\/([^:@/]+)(?::[^@/]*)?@/.exec(url)?.[1] ?? '');
}

/** Gives the login of server and worker exactly its rights on the tables of today. Run by their owner; repeatable. */
export async function grantToServer(pool: Pool, role: string): Promise<void> {
  const client = await pool.connect();
  const name = client.escapeIdentifier(role);
  try {
    // One transaction: a server that is running never finds its rights gone.
    await client.query(`
      begin;
      revoke all on all tables in schema public from ${name};
      grant usage on schema public, graphile_worker to ${name};
      grant select, insert, update, delete on all tables in schema public, graphile_worker to ${name};
      grant usage, select, update on all sequences in schema public, graphile_worker to ${name};
      revoke update, delete on ${auditTables.join(', ')} from ${name};
      revoke insert, update, delete on ${fixedTables.join(', ')} from ${name};
    `);
    for (const table of await queueTablesWithoutPolicy(client, role))
      await client.query(
        `create policy ${name} on graphile_worker.${client.escapeIdentifier(table)} to ${name}
           using (true) with check (true)`,
      );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** The task queue shows its rows to the owner alone, unless a policy names who else may see them. */
async function queueTablesWithoutPolicy(client: PoolClient, role: string): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    `select c.relname from pg_class c
     where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = $1)`,
    [role],
  );
  return rows.map(({ relname }) => relname);
}

/** @throws ConfigError when this login could change or empty the audit: then it proves nothing */
export async function refuseAuditOwner(pool: Pick<Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ role: string }>(
    `select current_user as role from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
       and (pg_has_role(c.relowner, 'member') or has_table_privilege(c.oid, 'update, delete, truncate')
         or has_parameter_privilege('session_replication_role', 'set'))
     limit 1`,
    [auditTables],
  );
  const [found] = rows;
  if (found)
    throw new ConfigError(
      `数据库账户“${found.role}”可以改动审计记录（表的所有者或超级用户），服务端不能用它运行。` +
        '请另建一个账户写入 DATABASE_URL，把现在的账户写入 MIGRATE_DATABASE_URL，运行 migrate 后再启动；命令见 docs/deployment.md\n' +
        `The database login "${found.role}" can change the audit record (owner of its tables, or superuser); ` +
        'the server does not run with it. Make a second login for DATABASE_URL, put this one into ' +
        'MIGRATE_DATABASE_URL, run `migrate` and start again; docs/deployment.md has the commands.',
    );
}
