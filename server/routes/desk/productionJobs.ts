import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { abandonJob } from '../../domain/jobs/abandonJob.ts';
import { jobDetail, jobSorts, listJobs } from '../../reads/desk/productionJobs.ts';
import { resumeJob } from '../../domain/jobs/resumeJob.ts';
import { anyOf, listEndpoint, oneEndpoint, search, verbEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { jobDetailSchema, jobSchema, presentJob, presentJobDetail } from '../../presenters/productionJob.ts';
import { jobStates } from '../../vocabulary/jobStates.ts';
import { productionModes } from '../../vocabulary/stages.ts';

const resource = 'productionJobs';
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
    resource,
    summary: 'Production jobs',
    filter,
    sorts: jobSorts,
    row: jobSchema,
    list: listJobs,
    present: (ctx, row) => presentJob(ctx.actor, row),
  }),
  oneEndpoint({
    resource,
    summary: 'A production job with its journal',
    row: jobDetailSchema,
    read: shown,
    present: (_ctx, row) => row,
  }),
  verbEndpoint({
    resource,
    verb: 'abandon',
    summary: 'Give a job up for good; what was issued for it ends',
    body: z.strictObject({ reason: z.string().trim().min(1).max(300) }),
    response: jobDetailSchema,
    act: async (ctx, id, { reason }) => {
      await abandonJob(ctx, { jobId: id, reason });
      return shown(ctx, id);
    },
  }),
  verbEndpoint({
    resource,
    verb: 'resume',
    summary: 'Let a stopped job go on, or begin anew on another token',
    body: z.strictObject({ how: z.enum(['goOn', 'beginAnew']) }),
    response: jobDetailSchema,
    act: async (ctx, id, { how }) => {
      await resumeJob(ctx, { jobId: id, how });
      return shown(ctx, id);
    },
  }),
];
