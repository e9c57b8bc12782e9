import type { Product } from '../../models/Product.ts';
import type { ProductKind } from '../../vocabulary/productKinds.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface ProductFilter {
  id?: number | number[] | undefined;
  projectId?: number | undefined;
  kind?: ProductKind[] | undefined;
  active?: boolean | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'projectId',
  'code',
  'name',
  'kind',
  'subjectKind',
  'withSeal',
  'algorithm',
  'years',
  'priceFen',
  'mediumFeeFen',
  'mandatoryGroup',
  'active',
] as const satisfies readonly (keyof Product)[];
export type ProductListRow = Pick<Product, (typeof own)[number]> & { projectName: string };

const orders = { id: by('q.id') };
export const productSorts = Object.keys(orders);

export async function listProducts(ctx: Context, request: ListRequest<ProductFilter>): Promise<Page<ProductListRow>> {
  const staff = authorize(ctx, 'project.read');
  const from = inProjectsOf(
    ctx.db('products as q').leftJoin('projects as p', 'p.id', 'q.projectId'),
    staff,
    'q.projectId',
  );
  narrow(request.filter, {
    id: (id) => from.whereIn('q.id', [id].flat()),
    projectId: (id) => from.where('q.projectId', id),
    kind: (kinds) => from.whereIn('q.kind', kinds),
    active: (active) => from.where('q.active', active),
  });
  return listPage(
    ctx,
    {
      from,
      orders,
      columns: columns([...own.map((column) => `q.${column}` as const), 'p.name as projectName']),
    },
    request,
  );
}
export const productRow = (ctx: Context, id: number): Promise<ProductListRow> => rowById(listProducts, ctx, id);
