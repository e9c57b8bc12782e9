import pg from 'pg';

/**
 * Lets a minute pass for what makes people wait: the next verification or authorization code to a phone, and the
 * one-time digits a login has used. Nothing else gets older.
 */
export async function letAMinutePass(databaseUrl: string): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    await client.query("update verification_codes set created_at = created_at - interval '1 minute'");
    await client.query("update authorization_codes set created_at = created_at - interval '1 minute'");
    await client.query('update staff set totp_last_step = greatest(totp_last_step - 2, 0)');
  });
}

/**
 * Lets a day pass for who has been sent so many codes, or has tried to sign in so often, that he gets no more today.
 */
export async function letADayPass(databaseUrl: string): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    await client.query("update verification_codes set created_at = created_at - interval '1 day'");
    await client.query('delete from rate_limits');
  });
}

export async function withDatabase<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined); // a database killed under us is told by the query
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
