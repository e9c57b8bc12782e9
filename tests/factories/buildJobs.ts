import type { Context } from '../../server/domain/context.ts';
import { buildApplication, type ApplicationOverrides, type BuiltApplication } from './buildApplication.ts';
import { buildStaff } from './buildStaff.ts';

export interface BuiltJobs {
  application: BuiltApplication;
  jobIds: number[];
  reviewerIds: number[];
}

/** An application with approved reviews of its current content and an open production stage, with its planned jobs. */
export async function buildJobs(ctx: Context, overrides: Omit<ApplicationOverrides, 'at'> = {}): Promise<BuiltJobs> {
  const application = await buildApplication(ctx, { ...overrides, at: 'production' });
  const reviewerIds: number[] = [];
  for (const stage of ['review', 'second_review'] as const) {
    if (!(await ctx.db('applicationStages').where({ applicationId: application.id, stage }).first())) continue;
    const reviewer = await buildStaff(ctx, [stage === 'review' ? 'reviewer' : 'senior_reviewer']);
    reviewerIds.push(reviewer.id);
    await ctx.db('decisions').insert({
      applicationId: application.id,
      stage,
      round: 1,
      contentVersion: 1,
      contentSha256: application.contentSha256,
      outcome: 'approve',
      staffId: reviewer.id,
    });
  }
  const jobIds = (await ctx
    .db('productionJobs')
    .where({ applicationId: application.id })
    .orderBy('id')
    .pluck('id')) as number[];
  return { application, jobIds, reviewerIds };
}
