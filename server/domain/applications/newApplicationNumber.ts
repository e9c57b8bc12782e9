import { sqlRows } from '../../models/sqlRows.ts';
import { shanghaiDay } from '../../vocabulary/shanghai.ts';
import type { Context } from '../context.ts';

/**
 * `YX`, the day in Shanghai, and six digits of a sequence: 16 characters. Unique as long as one day has fewer than a
 * million applications.
 */
export async function newApplicationNumber(tx: Context): Promise<string> {
  const [row] = await sqlRows<{ tail: string }>(
    tx.db,
    "select lpad((nextval('application_numbers') % 1000000)::text, 6, '0') as tail",
  );
  const day = shanghaiDay(tx.clock.now()).replaceAll('-', '');
  return `YX${day}${row?.tail ?? ''}`;
}
