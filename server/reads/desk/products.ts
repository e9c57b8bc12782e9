import type { Product } from '../../models/Product.ts';
import type { ProductKind } from '../../vocabulary/productKinds.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';
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

const orders = { id: by('d.id') };
export const productSorts = Object.keys(orders);

export async function listProducts(ctx: Context, request: ListRequest<ProductFilter>): Promise<Page<ProductListRow>> {
  const staff = authorize(ctx, 'project.read');
  const from = inProjectsOf(
    ctx.db('products as d').leftJoin('projects as p', 'p.id', 'd.projectId'),
    staff,
    'd.projectId',
  );
  narrow(request.filter, {
    id: (id) => from.whereIn('d.id', [id].flat()),
    projectId: (id) => from.where('d.projectId', id),
    kind: (kinds) => from.whereIn('d.kind', kinds),
    active: (active) => from.where('d.active', active),
  });
  return listPage(
    ctx,
    {
      from,
      orders,
      columns: [...own.map((column) => `d.${column}`), 'p.name as projectName'],
    },
    request,
  );
}
export const productRow = (ctx: Context, id: number): Promise<ProductListRow> => rowById(listProducts, ctx, id);
