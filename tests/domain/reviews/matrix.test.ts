import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../server/domain/context.ts';
import { claimCase } from '../../../server/domain/reviews/claimCase.ts';
import { decide } from '../../../server/domain/reviews/decide.ts';
import { handOverCase } from '../../../server/domain/reviews/handOverCase.ts';
import { reviewHeartbeat } from '../../../server/domain/reviews/reviewHeartbeat.ts';
import { holdCase, releaseHold } from '../../../server/domain/reviews/holdCase.ts';
import { releaseCase } from '../../../server/domain/reviews/releaseCase.ts';
import { applicationStates, type ApplicationState } from '../../../server/vocabulary/applicationStates.ts';
import { roles, type Role } from '../../../server/vocabulary/roles.ts';
import { stages, type Stage } from '../../../server/vocabulary/stages.ts';
import type { BuiltApplication } from '../../factories/buildApplication.ts';
import { buildStaff } from '../../factories/buildStaff.ts';
import type { TestDatabase } from '../../support/database.ts';
import { buildChecked, codeOf, decisionOn, openReviewDesk, stateOf, unreadableLicence } from './support/reviewing.ts';

let database: TestDatabase;
let ctx: Context;
let application: BuiltApplication;
const staff = new Map<Role, Awaited<ReturnType<typeof buildStaff>>>();
beforeAll(async () => {
  ({ database, ctx } = await openReviewDesk());
  application = await buildChecked(ctx);
  for (const role of roles) staff.set(role, await buildStaff(ctx, [role]));
  // Every state is tried, also those no transition leads to from here.
  await ctx.db.raw('alter table application_states disable trigger application_states_transition');
});
afterAll(() => database.drop());

const positions = applicationStates.flatMap((status): { status: ApplicationState; stage: Stage | null }[] =>
  status === 'open' ? stages.map((stage) => ({ status, stage })) : [{ status, stage: null }],
);
const version = 7;
type Act = (as: Context, actor: number) => Promise<unknown>;
const acts: Record<string, { act: Act; allowed: (role: Role, stage: string | null) => boolean; claimed: boolean }> = {
  claim: { claimed: false, allowed: mayReview, act: (as) => claimCase(as, { applicationId: application.id, version }) },
  approve: {
    claimed: true,
    allowed: mayReview,
    act: (as) => decide(as, decisionOn(application, version, { stage: 'review' })),
  },
  approveSecond: {
    claimed: true,
    allowed: mayReview,
    act: (as) => decide(as, decisionOn(application, version, { stage: 'second_review' })),
  },
  return: {
    claimed: true,
    allowed: mayReview,
    act: (as) => decide(as, decisionOn(application, version, { outcome: 'return', reasons: [unreadableLicence] })),
  },
  heartbeat: { claimed: true, allowed: mayReview, act: (as) => reviewHeartbeat(as, { applicationId: application.id }) },
  hold: {
    claimed: true,
    allowed: mayReview,
    act: (as) => holdCase(as, { applicationId: application.id, until: new Date(Date.now() + 60_000), reason: 'x' }),
  },
  release: {
    claimed: true,
    allowed: (role, stage) => stage !== null && ['reviewer', 'senior_reviewer'].includes(role),
    act: (as) => releaseCase(as, { applicationId: application.id }),
  },
  releaseHold: {
    claimed: false,
    allowed: () => false,
    act: (as) => releaseHold(as, { applicationId: application.id }),
  },
  handOver: {
    claimed: false,
    allowed: (role, stage) => role === 'senior_reviewer' && ['review', 'second_review'].includes(stage ?? ''),
    act: (as) => handOverCase(as, { applicationId: application.id, staffId: staff.get('senior_reviewer')!.id }),
  },
};
function mayReview(role: Role, stage: string | null): boolean {
  return (
    (stage === 'review' && ['reviewer', 'senior_reviewer'].includes(role)) ||
    (stage === 'second_review' && role === 'senior_reviewer')
  );
}

describe.each(Object.entries(acts))('%s', (name, { act, allowed, claimed }) => {
  it('is refused with 403 or 409 in every other state and role, and changes nothing', async () => {
    for (const { status, stage } of positions) {
      for (const role of roles) {
        const one = staff.get(role)!;
        await ctx
          .db('applicationStates')
          .where({ applicationId: application.id })
          .update({
            status,
            stage,
            version,
            heldUntil: null,
            assigneeId: claimed ? one.id : null,
            leaseUntil: claimed ? ctx.db.raw("now() + interval '10 minutes'") : null,
          });
        if (
          allowed(role, stage) &&
          !(name === 'approve' && stage !== 'review') &&
          !(name === 'approveSecond' && stage !== 'second_review') &&
          !(name === 'return' && stage !== 'review')
        )
          continue;
        const [before, events] = [
          await stateOf(ctx, application.id),
          await ctx.db('auditEvents').count('* as n').first(),
        ];
        const code = await codeOf(act(one.as, one.id));
        expect({ name, status, stage, role, code }).toEqual({
          name,
          status,
          stage,
          role,
          code: expect.stringMatching(/^(forbidden|invalid_state|already_decided|separation_of_duties)$/),
        });
        expect(await stateOf(ctx, application.id)).toEqual(before);
        expect(await ctx.db('auditEvents').count('* as n').first()).toEqual(events);
      }
    }
    expect(await ctx.db('decisions').where({ applicationId: application.id })).toHaveLength(0);
  });
});
