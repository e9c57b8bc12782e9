import pg from 'pg';

/**
 * Makes a minute pass for the limits that make people wait: the next verification or authorization code to a phone, and
 * the one-time password that a login has used. Nothing else gets older.
 */
export async function letAMinutePass(databaseUrl: string): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    await client.query("update verification_codes set created_at = created_at - interval '1 minute'");
    await client.query("update authorization_codes set created_at = created_at - interval '1 minute'");
    await client.query('update staff set totp_last_step = greatest(totp_last_step - 2, 0)');
  });
}

/** Makes a day pass for the daily limits on codes to a phone and on sign-ins. */
export async function letADayPass(databaseUrl: string): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    await client.query("update verification_codes set created_at = created_at - interval '1 day'");
    await client.query('delete from rate_limits');
  });
}

export async function withDatabase<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined); // when the database is killed, the query reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
