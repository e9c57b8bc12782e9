import type { Material } from '../../models/Material.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface MaterialFilter {
  id?: number | number[] | undefined;
  applicationId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'applicationId',
  'itemId',
  'kind',
  'status',
  'round',
  'position',
  'width',
  'height',
  'contentSha256',
  'quality',
  'uploadedThrough',
  'replacedById',
  'createdAt',
] as const satisfies readonly (keyof Material)[];
export type MaterialListRow = Pick<Material, (typeof own)[number]> & { projectId: number };

const orders = { id: by('m.id'), position: by('m.position') };
export const materialSorts = Object.keys(orders);

/** Facts about the pictures; their bytes have a route of their own. */
export async function listMaterials(
  ctx: Context,
  request: ListRequest<MaterialFilter>,
): Promise<Page<MaterialListRow>> {
  const staff = authorize(ctx, 'material.read');
  const plan = materialsPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'a.projectId');
  return listPage(ctx, plan, request);
}
export const materialRow = (ctx: Context, id: number): Promise<MaterialListRow> => rowById(listMaterials, ctx, id);

export function materialsPlan(ctx: Context, filter: MaterialFilter): ListPlan<MaterialListRow> {
  const query = ctx.db('materials as m').join('applications as a', 'a.id', 'm.applicationId');
  narrow(filter, {
    id: (id) => query.whereIn('m.id', [id].flat()),
    applicationId: (id) => query.where('m.applicationId', id),
  });
  return {
    from: query,
    orders,
    columns: columns([...own.map((column) => `m.${column}` as const), 'a.projectId']),
  };
}
