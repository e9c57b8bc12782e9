import type { ProductionJob } from '../../models/ProductionJob.ts';
import type { ProductionStepRow } from '../../models/ProductionStepRow.ts';
import type { JobState } from '../../vocabulary/jobStates.ts';
import type { ProductionMode } from '../../vocabulary/stages.ts';
import type { TokenState } from '../../vocabulary/tokenStates.ts';
import { searchWith } from './search.ts';
import { ownTokenTypes } from '../../domain/businessTypes/rulesOf.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface JobFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  state?: JobState[] | undefined;
  mode?: ProductionMode[] | undefined;
  applicationId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'projectId',
  'itemId',
  'ordinal',
  'mode',
  'state',
  'algorithm',
  'tokenId',
  'tokenSerial',
  'slot',
  'attentionCode',
  'ending',
  'startedAt',
  'doneAt',
  'createdAt',
] as const satisfies readonly (keyof ProductionJob)[];
export type JobListRow = Pick<ProductionJob, (typeof own)[number]> & {
  applicationNumber: string;
  organizationName: string;
  projectName: string;
  productName: string;
  subjectName: string | null;
  stationName: string | null;
  operatorName: string | null;
  ownToken: boolean;
  tokenState: TokenState | null;
};

const orders = { id: by('j.id') };
export const jobSorts = Object.keys(orders);

export async function listJobs(ctx: Context, request: ListRequest<JobFilter>): Promise<Page<JobListRow>> {
  const staff = authorize(ctx, 'job.read');
  const plan = jobsPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'j.projectId');
  return listPage(ctx, plan, request);
}

export function jobsPlan(ctx: Context, filter: JobFilter): ListPlan<JobListRow> {
  const query = ctx
    .db('productionJobs as j')
    .leftJoin('applications as a', 'a.id', 'j.applicationId')
    .leftJoin('projects as p', 'p.id', 'j.projectId')
    .leftJoin('applicationItems as i', 'i.id', 'j.itemId')
    .leftJoin('products as q', 'q.id', 'i.productId')
    .leftJoin('stations as b', 'b.id', 'j.stationId')
    .leftJoin('staff as f', 'f.id', 'j.operatorStaffId');
  narrow(filter, {
    id: (id) => query.whereIn('j.id', [id].flat()),
    q: (text) =>
      searchWith(ctx, query, text, {
        table: 'productionJobs',
        id: 'j.id',
        applicationId: 'applicationId',
        codes: ['tokenSerial'],
      }),
    state: (states) => query.whereIn('j.state', states),
    mode: (modes) => query.whereIn('j.mode', modes),
    applicationId: (id) => query.where('j.applicationId', id),
  });
  return {
    from: query,
    orders,
    columns: columns(
      [
        ...own.map((column) => `j.${column}` as const),
        'a.number as applicationNumber',
        'a.organizationName',
        'p.name as projectName',
        'q.name as productName',
        'b.name as stationName',
        'f.name as operatorName',
      ],
      {
        leftJoined: ['b', 'f'],
        computed: {
          subjectName: ctx.db.raw<string | null>("i.certificate_subject ->> 'commonName'"),
          // Not a further join: beyond eight tables the planner keeps the order written and scans.
          tokenState: ctx.db.raw<TokenState | null>('(select t.state from tokens t where t.id = j.token_id)'),
          ownToken: ctx.db.raw<boolean>('a.business_type = any(?)', [[...ownTokenTypes]]),
        },
      },
    ),
  };
}

export type StepRow = Pick<
  ProductionStepRow,
  'id' | 'jobId' | 'step' | 'state' | 'epoch' | 'faultCode' | 'milliseconds' | 'createdAt'
>;
export type JobDetailRow = JobListRow & { steps: StepRow[] };
export async function jobDetail(ctx: Context, id: number): Promise<JobDetailRow> {
  const row = await rowById(listJobs, ctx, id);
  const steps = await ctx
    .db('productionSteps')
    .where({ jobId: id })
    .orderBy('id')
    .limit(500)
    .select('id', 'jobId', 'step', 'state', 'epoch', 'faultCode', 'milliseconds', 'createdAt');
  return { ...row, steps };
}
