import { columns, selectTotals } from '../../../models/columns.ts';
import type { Context } from '../../context.ts';
import type { ApplicationCase, Finding } from '../finding.ts';

/** One agent may act for up to this many organisations; with one more, reviewers are told. */
const USUAL = 3;

export async function phoneShared(
  ctx: Context,
  { submission: { application } }: ApplicationCase,
): Promise<Finding | null> {
  if (application.agentPhoneIndex === '') return null;
  const { organizations } = await selectTotals(
    ctx
      .db('applications')
      .where({ agentPhoneIndex: application.agentPhoneIndex })
      .whereNot({ uscc: application.uscc })
      .whereNot('uscc', ''),
    columns([], { computed: { organizations: ctx.db.raw<number>('count(distinct uscc)::int') } }),
  );
  return {
    kind: 'phone_shared',
    level: 'advice',
    result: organizations >= USUAL ? 'fail' : 'pass',
    evidence: { otherOrganizations: organizations },
  };
}
