import type { Knex } from 'knex';
import { Agreement } from '../../models/Agreement.ts';
import type { Context } from '../context.ts';

const always = ['service_agreement', 'cps', 'privacy_sensitive'];

/**
 * The agreements this workflow asks for, each in the version in force now. A risk notice is asked for only where the
 * workflow prints one.
 */
export async function agreementsAsked(ctx: Context, workflowId: number): Promise<Agreement[]> {
  const printsRisk = await ctx.db('workflowDocuments').where({ workflowId, kind: 'risk_notice' }).first('kind');
  return agreementsInForce(ctx, printsRisk ? [...always, 'risk_notice'] : always);
}

/** The newest version in force of each kind, in the order of `kinds`. */
async function agreementsInForce(ctx: Context, kinds: readonly string[]): Promise<Agreement[]> {
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
