import type { Context } from '../../../../server/domain/context.ts';
import { buildStaff } from '../../../factories/buildStaff.ts';
import { buildStation } from '../../../factories/buildStation.ts';

/** A staff bench with an operator signed in. */
export const newBench = async (ctx: Context, projects: number[] | 'all' = 'all'): Promise<Context> =>
  (await buildStation(ctx)).as((await buildStaff(ctx, ['bench_operator'], projects)).actor);

export const jobRow = (ctx: Context, id: number) => ctx.db('productionJobs').where({ id }).first();

/** The lease of a job ran out a second ago. */
export const runOut = (ctx: Context, id: number) =>
  ctx
    .db('productionJobs')
    .where({ id })
    .update({ leaseUntil: ctx.db.raw("now() - interval '1 second'") });

export const tokenState = async (ctx: Context, id: number): Promise<string> =>
  (await ctx.db('tokens').where({ id }).first())!.state;

export const certificatesOf = (ctx: Context, jobId: number) => ctx.db('certificates').where({ jobId }).orderBy('id');
