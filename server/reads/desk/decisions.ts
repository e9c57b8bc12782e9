import type { Decision } from '../../models/Decision.ts';
import type { DecisionReason } from '../../models/DecisionReason.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, rowsOf, WHOLE, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface DecisionFilter {
  id?: number | number[] | undefined;
  applicationId?: number | undefined;
  staffId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'stage',
  'round',
  'contentVersion',
  'contentSha256',
  'outcome',
  'staffId',
  'comment',
  'checklist',
  'checksFrozen',
  'acknowledgedChecks',
  'overridesBlocking',
  'createdAt',
] as const satisfies readonly (keyof Decision)[];
type Stored = Pick<Decision, (typeof own)[number]> & { staffName: string };
export type ReasonListRow = Pick<DecisionReason, 'decisionId' | 'targetKind' | 'target' | 'code' | 'text'>;
export type DecisionListRow = Stored & { reasons: ReasonListRow[] };

const orders = { id: by('d.id') };
export const decisionSorts = Object.keys(orders);

export async function listDecisions(
  ctx: Context,
  request: ListRequest<DecisionFilter>,
): Promise<Page<DecisionListRow>> {
  const staff = authorize(ctx, 'application.read');
  const plan = decisionsPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'a.projectId');
  const page = await listPage(ctx, plan, request);
  return { ...page, rows: await withReasons(ctx, page.rows) };
}
export const decisionRow = (ctx: Context, id: number): Promise<DecisionListRow> => rowById(listDecisions, ctx, id);

export async function decisionsOfApplication(ctx: Context, applicationId: number): Promise<DecisionListRow[]> {
  return withReasons(ctx, await rowsOf(decisionsPlan(ctx, { applicationId }), WHOLE));
}

function decisionsPlan(ctx: Context, filter: DecisionFilter): ListPlan<Stored> {
  const query = ctx
    .db('decisions as d')
    .join('applications as a', 'a.id', 'd.applicationId')
    .leftJoin('staff as f', 'f.id', 'd.staffId');
  narrow(filter, {
    id: (id) => query.whereIn('d.id', [id].flat()),
    applicationId: (id) => query.where('d.applicationId', id),
    staffId: (id) => query.where('d.staffId', id),
  });
  return {
    from: query,
    orders,
    columns: columns([...own.map((column) => `d.${column}` as const), 'f.name as staffName']),
  };
}

async function withReasons(ctx: Context, decisions: readonly Stored[]): Promise<DecisionListRow[]> {
  const reasons = await ctx
    .db('decisionReasons')
    .whereIn(
      'decisionId',
      decisions.map((one) => one.id),
    )
    .orderBy('id')
    .select('decisionId', 'targetKind', 'target', 'code', 'text');
  return decisions.map((one) => ({ ...one, reasons: reasons.filter((reason) => reason.decisionId === one.id) }));
}
