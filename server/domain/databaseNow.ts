import type { Context } from './context.ts';

/**
 * What time it is for the database. Leases, holds, sessions, due times and codes are written and compared by this one clock:
 * the clocks of two servers may differ. Within a transaction it is the moment the transaction began.
 */
export async function databaseNow({ db }: Context): Promise<Date> {
  const { rows } = await db.raw<{ rows: readonly [{ now: Date }] }>('select now() as now');
  return rows[0].now;
}
