import type { DecisionOutcome, DecisionReasonCode } from '../../../vocabulary/decisionReasons.ts';
import { columns, selectRows } from '../../../models/columns.ts';
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
  const count = ctx.db.raw<number>('count(*)::int');
  const outcomes = await selectRows(
    decisions().groupBy('d.outcome').orderBy('d.outcome'),
    columns(['d.outcome'], { computed: { count } }),
  );
  const reasons = await selectRows(
    decisions()
      .join('decisionReasons as dr', 'dr.decisionId', 'd.id')
      .groupBy('dr.code', 'd.outcome')
      .orderByRaw('count(*) desc, dr.code')
      .limit(20),
    columns(['dr.code', 'd.outcome'], { computed: { count } }),
  );
  return { outcomes, reasons };
}
