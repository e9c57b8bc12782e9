import type { Knex } from 'knex';
import { Agreement } from '../../models/Agreement.ts';
import type { Context } from '../context.ts';

/** The newest version in force of each kind, in the order of `kinds`. */
export async function agreementsInForce(ctx: Context, kinds: readonly string[]): Promise<Agreement[]> {
  const newest: Knex.QueryBuilder = ctx
    .db('agreements')
    .distinctOn('kind')
    .whereIn('kind', kinds)
    .where('effectiveAt', '<=', ctx.db.fn.now())
    .orderBy([{ column: 'kind' }, { column: 'effectiveAt', order: 'desc' }, { column: 'id', order: 'desc' }])
    .select('id');
  const found = await Agreement.query(ctx.db).whereIn(
    'id',
    (await newest).map((row: { id: number }) => row.id),
  );
  return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}
