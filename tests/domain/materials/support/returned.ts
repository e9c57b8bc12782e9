import { submit } from '../../../../server/domain/applications/submit.ts';
import type { Context } from '../../../../server/domain/context.ts';
import { claimCase } from '../../../../server/domain/reviews/claimCase.ts';
import { decide } from '../../../../server/domain/reviews/decide.ts';
import type { MaterialKind } from '../../../../server/vocabulary/materialKinds.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';
import type { Draft } from '../../applications/support/draft.ts';

/** Hands a ready draft in and has a reviewer send these kinds of material back. */
export async function returnedDraft(ctx: Context, draft: Draft, kinds: readonly MaterialKind[]): Promise<void> {
  await submit(draft.as, { applicationId: draft.id });
  const reviewer = (await buildStaff(ctx, ['reviewer'])).as;
  const before = (await ctx.db('applicationStates').where({ applicationId: draft.id }).first())!;
  await claimCase(reviewer, { applicationId: draft.id, version: before.version });
  const { version } = (await ctx.db('applicationStates').where({ applicationId: draft.id }).first())!;
  const { contentSha256 } = (await ctx
    .db('applicationVersions')
    .where({ applicationId: draft.id })
    .orderBy('version', 'desc')
    .first())!;
  await decide(reviewer, {
    applicationId: draft.id,
    stage: 'review',
    outcome: 'return',
    version,
    contentSha256,
    checklist: [],
    acknowledgedChecks: [],
    overridesBlocking: false,
    comment: '',
    reasons: kinds.map((target) => ({ targetKind: 'material', target, code: 'unreadable', text: '' })),
  });
}
