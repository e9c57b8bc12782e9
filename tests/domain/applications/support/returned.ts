import { claim } from '../../../../server/domain/reviews/claim.ts';
import { decide } from '../../../../server/domain/reviews/decide.ts';
import type { Reason } from '../../../../server/domain/reviews/reasons.ts';
import type { Context } from '../../../../server/domain/context.ts';
import type { DecisionOutcome } from '../../../../server/vocabulary/decisionReasons.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';

/** A reviewer claims and decides the application as it stands. */
export async function decideNow(ctx: Context, applicationId: number, outcome: DecisionOutcome, reasons: Reason[] = []): Promise<void> {
  const reviewer = await buildStaff(ctx, ['reviewer']);
  const stateOf = () => ctx.db('applicationStates').where({ applicationId }).first() as Promise<{ version: number; contentVersion: number; round: number }>;
  await claim(reviewer.as, { applicationId, version: (await stateOf()).version });
  const { version, contentVersion } = await stateOf();
  const { contentSha256 } = (await ctx.db('applicationVersions').where({ applicationId, version: contentVersion }).first()) as { contentSha256: string };
  await decide(reviewer.as, { applicationId, stage: 'review', outcome, version, contentSha256, checklist: [{ item: 'organization.name', result: 'ok' }], acknowledgedChecks: [], overridesBlocking: false, reasons, comment: '' });
}
