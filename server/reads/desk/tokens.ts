import type { Token } from '../../models/Token.ts';
import type { TokenState } from '../../vocabulary/tokenStates.ts';
import { searchWith } from './search.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import type { Page } from '../cappedCount.ts';

export interface TokenFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  state?: TokenState[] | undefined;
  prepared?: boolean | undefined;
  modelId?: number | undefined;
  applicationId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'serial',
  'labelNumber',
  'modelId',
  'state',
  'prepared',
  'heldKey',
  'applicationId',
  'version',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof Token)[];
export type TokenListRow = Pick<Token, (typeof own)[number]> & {
  modelName: string;
  applicationNumber: string | null;
  organizationName: string | null;
};

const orders = { id: by('t.id') };
export const tokenSorts = Object.keys(orders);

/** All tokens; they belong to no project. */
export async function listTokens(ctx: Context, request: ListRequest<TokenFilter>): Promise<Page<TokenListRow>> {
  authorize(ctx, 'token.read');
  return listPage(ctx, tokensPlan(ctx, request.filter), request);
}
export const tokenRow = (ctx: Context, id: number): Promise<TokenListRow> => rowById(listTokens, ctx, id);

export function tokensPlan(ctx: Context, filter: TokenFilter): ListPlan {
  const query = ctx
    .db('tokens as t')
    .leftJoin('tokenModels as m', 'm.id', 't.modelId')
    .leftJoin('applications as a', 'a.id', 't.applicationId');
  narrow(filter, {
    id: (id) => query.whereIn('t.id', [id].flat()),
    q: (text) =>
      searchWith(ctx, query, text, {
        table: 'tokens',
        id: 't.id',
        applicationId: 'applicationId',
        codes: ['serial', 'labelNumber'],
      }),
    state: (states) => query.whereIn('t.state', states),
    prepared: (prepared) => query.where('t.prepared', prepared),
    modelId: (id) => query.where('t.modelId', id),
    applicationId: (id) => query.where('t.applicationId', id),
  });
  return {
    from: query,
    orders,
    columns: [
      ...own.map((column) => `t.${column}`),
      'm.name as modelName',
      'a.number as applicationNumber',
      'a.organizationName',
    ],
  };
}
