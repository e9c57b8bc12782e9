import type { Agreement } from '../../models/Agreement.ts';
import type { Context } from '../context.ts';
import { agreementsInForce } from './agreementsInForce.ts';

const always = ['service_agreement', 'cps', 'privacy_sensitive'];

/**
 * The agreements this workflow asks for, each in the version in force now. A risk notice is asked for only where the
 * workflow prints one.
 */
export async function agreementsAsked(ctx: Context, workflowId: number): Promise<Agreement[]> {
  const printsRisk = await ctx.db('workflowDocuments').where({ workflowId, kind: 'risk_notice' }).first('kind');
  return agreementsInForce(ctx, printsRisk ? [...always, 'risk_notice'] : always);
}
