import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { abandonJob } from '../../domain/jobs/abandonJob.ts';
import { jobDetail, jobSorts, listJobs } from '../../reads/desk/productionJobs.ts';
import { resumeJob } from '../../domain/jobs/resumeJob.ts';
import { anyOf, listEndpoint, oneEndpoint, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { jobDetailSchema, presentJob, presentJobDetail } from '../../presenters/productionJob.ts';
import { jobStates } from '../../vocabulary/jobStates.ts';
import { productionModes } from '../../vocabulary/stages.ts';

const noun = 'production-jobs';
const filter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  state: anyOf(jobStates).optional(),
  mode: anyOf(productionModes).optional(),
  applicationId: z.coerce.number().int().optional(),
});
const shown = async (ctx: Context, id: number) => presentJobDetail(ctx.actor, await jobDetail(ctx, id));

export const productionJobRoutes = [
  listEndpoint({
    resource: noun,
    summary: 'Production jobs',
    filter,
    sorts: jobSorts,
    list: listJobs,
    present: (ctx, row) => presentJob(ctx.actor, row),
  }),
  oneEndpoint({
    resource: noun,
    summary: 'A production job with its journal',
    row: jobDetailSchema,
    read: shown,
    present: (_ctx, row) => row,
  }),
  verbEndpoint({
    noun,
    verb: 'abandon',
    summary: 'Give a job up for good; what was issued for it ends',
    act: async (ctx, jobId, { reason }) => void (await abandonJob(ctx, { jobId, reason })),
    show: shown,
  }),
  verbEndpoint({
    noun,
    verb: 'resume',
    summary: 'Let a stopped job go on, or begin anew on another token',
    act: async (ctx, jobId, wish) => void (await resumeJob(ctx, { jobId, ...wish })),
    show: shown,
  }),
];
