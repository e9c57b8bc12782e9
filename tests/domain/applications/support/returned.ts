import { claimCase } from '../../../../server/domain/reviews/claimCase.ts';
import { decide } from '../../../../server/domain/reviews/decide.ts';
import type { Reason } from '../../../../server/domain/reviews/reasons.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';

/** A reviewer claims the application as it stands and sends it back. */
export async function returnNow(ctx: Context, applicationId: number, reasons: Reason[]): Promise<void> {
  const reviewer = await buildStaff(ctx, ['reviewer']);
  const stateOf = () =>
    ctx.db('applicationStates').where({ applicationId }).first() as Promise<{
      version: number;
      contentVersion: number;
    }>;
  await claimCase(reviewer.as, { applicationId, version: (await stateOf()).version });
  const { version, contentVersion } = await stateOf();
  const { contentSha256 } = (await ctx
    .db('applicationVersions')
    .where({ applicationId, version: contentVersion })
    .first()) as { contentSha256: string };
  await decide(reviewer.as, {
    applicationId,
    stage: 'review',
    outcome: 'return',
    version,
    contentSha256,
    checklist: [{ item: 'field:organization.name', result: 'problem' }],
    acknowledgedChecks: [],
    overridesBlocking: false,
    reasons,
    comment: '',
  });
}
