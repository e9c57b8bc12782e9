import { columns, selectTotals } from '../../models/columns.ts';
import type { Context } from '../context.ts';

/** How many tokens an application's parcel holds: its quantities together. */
export async function tokensWanted(tx: Context, applicationId: number): Promise<number> {
  const { quantity } = await selectTotals(
    tx.db('applicationItems').where({ applicationId }),
    columns([], { computed: { quantity: tx.db.raw<number>('coalesce(sum(quantity), 0)::int') } }),
  );
  return quantity;
}
