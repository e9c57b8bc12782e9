import type { Pool, PoolClient } from 'pg';

/**
 * What a piece of work sends to the database over this pool, in order: also what knex does not see, such as the
 * counting of requests. Other work on the pool is counted as well.
 */
export async function statementsOf(pool: Pool, work: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const taps: (() => void)[] = [];
  const tapped = new Set<PoolClient>();
  const tap = (client: PoolClient): void => {
    if (tapped.has(client)) return;
    tapped.add(client);
    const { query } = client;
    client.query = ((...wish: Parameters<typeof query>) => {
      const [first] = wish as unknown[];
      said.push(typeof first === 'string' ? first : (first as { text: string }).text);
      return (query as (...all: unknown[]) => unknown).apply(client, wish);
    }) as typeof query;
    taps.push(() => {
      client.query = query;
    });
  };
  pool.on('acquire', tap);
  try {
    await work();
  } finally {
    pool.off('acquire', tap);
    for (const off of taps) off();
  }
  return said;
}
