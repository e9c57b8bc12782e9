import type { Knex } from 'knex';
import { columns, countRows, selectTotals } from '../../models/columns.ts';
import type { Shipment } from '../../models/Shipment.ts';
import type { Context } from '../context.ts';

type Parcel = Pick<Shipment, 'applicationId' | 'stage'> & { id: number | null };

/**
 * How many tokens a parcel holds: of written ones, all that are not on their way or delivered in an earlier parcel; of
 * blanks, as many as there are jobs without a token. An application that makes none sends what it names.
 */
export async function tokensWanted(tx: Context, parcel: Parcel): Promise<number> {
  const jobs = tx.db('productionJobs').where({ applicationId: parcel.applicationId });
  if ((await countRows(jobs.clone())) === 0) return (await ordered(tx, parcel)) - (await blanksOutside(tx, parcel));
  if (parcel.stage === 'dispatch')
    return countRows(jobs.clone().where({ state: 'done' }).whereNotExists(sent(tx, parcel)));
  const without = await countRows(jobs.clone().whereIn('state', ['planned', 'claimed']).whereNull('tokenId'));
  return without - (await blanksOutside(tx, parcel));
}

async function ordered(tx: Context, { applicationId }: Parcel): Promise<number> {
  const { quantity } = await selectTotals(
    tx.db('applicationItems').where({ applicationId }),
    columns([], { computed: { quantity: tx.db.raw<number>('coalesce(sum(quantity), 0)::int') } }),
  );
  return quantity;
}

/** Another parcel has the token of the job. */
function sent(tx: Context, { id }: Parcel): Knex.QueryBuilder {
  return tx
    .db('shipmentTokens as ht')
    .whereRaw('ht.token_id = production_jobs.token_id')
    .where('ht.active', true)
    .whereNot('ht.shipmentId', id ?? 0);
}

/** Blanks the application has beside this parcel and that no job has taken. */
async function blanksOutside(tx: Context, { id, applicationId, stage }: Parcel): Promise<number> {
  if (stage === 'dispatch') return 0;
  return countRows(
    tx
      .db('tokens')
      .where({ applicationId, heldKey: false })
      .whereIn('state', ['reserved', 'shipped', 'delivered'])
      .whereNotExists(
        tx
          .db('shipmentTokens as ht')
          .whereRaw('ht.token_id = tokens.id')
          .where({ 'ht.shipmentId': id ?? 0, 'ht.active': true }),
      )
      .whereNotExists(
        tx.db('productionJobs as j').whereRaw('j.token_id = tokens.id').whereNotIn('j.state', ['abandoned']),
      ),
  );
}
