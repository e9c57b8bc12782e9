import type { DecisionOutcome, DecisionReasonCode } from '../../../vocabulary/decisionReasons.ts';
import type { Context, StaffActor } from '../../../domain/context.ts';
import { inProjectsOf } from '../../../domain/projectScope.ts';
import type { Weeks } from './weeks.ts';

export interface DecisionStats {
  outcomes: { outcome: DecisionOutcome; count: number }[];
  reasons: { code: DecisionReasonCode; outcome: DecisionOutcome; count: number }[];
}

/** This week's decisions by outcome, and how often each reason was given. */
export async function decisionStats(ctx: Context, staff: StaffActor, { thisStart }: Weeks): Promise<DecisionStats> {
  const decisions = () =>
    inProjectsOf(
      ctx.db('decisions as d').join('applications as a', 'a.id', 'd.applicationId'),
      staff,
      'a.projectId',
    ).where('d.createdAt', '>=', thisStart);
  const outcomes = (await decisions()
    .groupBy('d.outcome')
    .orderBy('d.outcome')
    .select('d.outcome', ctx.db.raw('count(*)::int as count'))) as DecisionStats['outcomes'];
  const reasons = (await decisions()
    .join('decisionReasons as r', 'r.decisionId', 'd.id')
    .groupBy('r.code', 'd.outcome')
    .orderByRaw('count(*) desc, r.code')
    .limit(20)
    .select('r.code', 'd.outcome', ctx.db.raw('count(*)::int as count'))) as DecisionStats['reasons'];
  return { outcomes, reasons };
}
