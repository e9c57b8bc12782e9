import pg from 'pg';

/** Where a cluster answers: a socket folder (or 127.0.0.1 on Windows), its port, and the owner's login. */
export interface ClusterAddress {
  host: string;
  port: number;
  user: string;
  password: string;
}

export async function canConnect(address: ClusterAddress): Promise<boolean> {
  const client = new pg.Client({ ...address, database: 'postgres', connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // the server may end while we ask
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function ensureDatabase(address: ClusterAddress, database: string): Promise<void> {
  const client = new pg.Client({ ...address, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** A postgres:// address; a socket folder travels percent-encoded in the host's place. */
export function connectionUrl({ host, port, user, password }: ClusterAddress, database: string): string {
  return `postgresql://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}`;
}
