import type { Check } from '../../models/Check.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface CheckFilter {
  id?: number | number[] | undefined;
  applicationId?: number | undefined;
  superseded?: boolean | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'materialId',
  'contentVersion',
  'kind',
  'level',
  'result',
  'evidence',
  'ruleVersion',
  'superseded',
  'createdAt',
] as const satisfies readonly (keyof Check)[];
export type CheckListRow = Pick<Check, (typeof own)[number]>;

const orders = { id: by('k.id') };
export const checkSorts = Object.keys(orders);

/** The results of the automatic checks. Their evidence is shown only to those who may see the materials. */
export async function listChecks(ctx: Context, request: ListRequest<CheckFilter>): Promise<Page<CheckListRow>> {
  const staff = authorize(ctx, 'material.read');
  const plan = checksPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'a.projectId');
  return listPage(ctx, plan, request);
}
export const checkRow = (ctx: Context, id: number): Promise<CheckListRow> => rowById(listChecks, ctx, id);

export function checksPlan(ctx: Context, filter: CheckFilter): ListPlan<CheckListRow> {
  const query = ctx.db('checks as k').join('applications as a', 'a.id', 'k.applicationId');
  narrow(filter, {
    id: (id) => query.whereIn('k.id', [id].flat()),
    applicationId: (id) => query.where('k.applicationId', id),
    superseded: (old) => query.where('k.superseded', old),
  });
  return {
    from: query,
    orders,
    columns: columns(own.map((column) => `k.${column}` as const)),
  };
}
