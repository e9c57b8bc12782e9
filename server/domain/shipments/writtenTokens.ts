import { columns, selectRows, type RowOf } from '../../models/columns.ts';
import type { Context } from '../context.ts';

const numbers = columns(['t.id', 't.serial', 't.labelNumber', 't.state']);
export type WrittenToken = RowOf<typeof numbers>;

/**
 * The tokens written for an application that lie in no parcel, or came back with one: its parcel takes these and no
 * others.
 */
export async function writtenTokens({ db }: Context, applicationId: number): Promise<WrittenToken[]> {
  const query = db('tokens as t')
    .where({ 't.applicationId': applicationId })
    .whereIn('t.state', ['written', 'returned'])
    .whereNotExists(db('shipmentTokens as ht').whereRaw('ht.token_id = t.id and ht.active').select(db.raw('1')))
    .orderBy('t.serial');
  return selectRows(query, numbers);
}
