import type { TokenModel } from '../../models/TokenModel.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';

export interface TokenModelFilter {
  id?: number | number[] | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'code',
  'name',
  'driver',
  'serialPrefixes',
  'algorithms',
  'unlock',
  'picture',
] as const satisfies readonly (keyof TokenModel)[];
export type TokenModelListRow = Pick<TokenModel, (typeof own)[number]>;
const orders = { id: by('tm.id') };
export const tokenModelSorts = Object.keys(orders);

export async function listTokenModels(
  ctx: Context,
  request: ListRequest<TokenModelFilter>,
): Promise<Page<TokenModelListRow>> {
  authorize(ctx, 'token.read');
  const from = ctx.db('tokenModels as tm');
  narrow(request.filter, { id: (id) => from.whereIn('tm.id', [id].flat()) });
  return listPage(
    ctx,
    {
      from,
      orders,
      columns: columns(own.map((column) => `tm.${column}` as const)),
    },
    request,
  );
}
export const tokenModelRow = (ctx: Context, id: number): Promise<TokenModelListRow> =>
  rowById(listTokenModels, ctx, id);
