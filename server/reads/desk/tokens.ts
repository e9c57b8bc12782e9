import type { Token } from '../../models/Token.ts';
import type { TokenState } from '../../vocabulary/tokenStates.ts';
import { searchWith } from './search.ts';
import { authorize } from '../../domain/authorize.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';
import { readsEverywhere } from '../../vocabulary/roles.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
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
  projectId: number | null;
  /** Certificates on it are active or suspended. */
  live: boolean;
};

// Not `exists`: the planner would read all certificates once and keep their tokens. This asks the index, row by row.
const LIVE = `coalesce((select true from certificates c
  where c.token_id = t.id and c.state in ('active', 'suspended') limit 1), false)`;

const orders = { id: by('t.id') };
export const tokenSorts = Object.keys(orders);

/** The stock, which belongs to no project, and the tokens of the reader's own projects. */
export async function listTokens(ctx: Context, request: ListRequest<TokenFilter>): Promise<Page<TokenListRow>> {
  const staff = authorize(ctx, 'token.read');
  const plan = tokensPlan(ctx, request.filter);
  if (staff.projectIds !== 'all' && !readsEverywhere(staff.roles))
    plan.from.where((readable) =>
      readable.whereNull('t.applicationId').orWhere((own) => void inProjectsOf(own, staff, 'a.projectId')),
    );
  return listPage(ctx, plan, request);
}
export const tokenRow = (ctx: Context, id: number): Promise<TokenListRow> => rowById(listTokens, ctx, id);

export function tokensPlan(ctx: Context, filter: TokenFilter): ListPlan<TokenListRow> {
  const query = ctx
    .db('tokens as t')
    .leftJoin('tokenModels as tm', 'tm.id', 't.modelId')
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
    columns: columns(
      [
        ...own.map((column) => `t.${column}` as const),
        'tm.name as modelName',
        'a.number as applicationNumber',
        'a.organizationName',
        'a.projectId',
      ],
      { leftJoined: ['a'], computed: { live: ctx.db.raw<boolean>(LIVE) } },
    ),
  };
}
