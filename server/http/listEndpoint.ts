import { z } from 'zod';
import type { Context } from '../domain/context.ts';
import type { Page } from '../reads/cappedCount.ts';
import { COUNT_CAP } from '../vocabulary/countCap.ts';
import { textRules } from '../vocabulary/text/textRules.ts';
import { deskLists, type DeskList } from '../presenters/deskLists.ts';
import type { ListRequest } from '../reads/listPage.ts';
import { listQuerySchema, parseListQuery } from './listQuery.ts';
import { endpoint, type Endpoint } from './types.ts';

export const idParams = z.strictObject({ id: z.coerce.number().int().positive() });

/** One value or several of a closed list, as a list's chips send them. */
export function anyOf<const V extends readonly [string, ...string[]]>(values: V) {
  const one = z.enum(values);
  return z.union([one.transform((value) => [value]), z.array(one).min(1).max(values.length)]);
}
/** A boolean, as JSON or as the text 'true' or 'false'. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
export const search = z.string().overwrite(textRules.search.fold).max(100);

type Answer<N extends DeskList> = z.output<(typeof deskLists)[N]['schema']>;

interface List<N extends DeskList, F extends z.ZodObject, R> {
  resource: N;
  summary: string;
  filter: F;
  sorts: readonly string[];
  list(ctx: Context, request: ListRequest<z.infer<F>>): Promise<Page<R>>;
  present(ctx: Context, row: R): Answer<N>;
}

/**
 * GET /api/desk/<resource>: a page of rows, their number in X-Total-Count (10001 says "more than 10,000"). Which
 * columns a row has, and who sees them, is said in the noun's presenter.
 */
export function listEndpoint<N extends DeskList, F extends z.ZodObject, R>({
  resource,
  summary,
  filter,
  sorts,
  list,
  present,
}: List<N, F, R>): Endpoint {
  const row = deskLists[resource].schema as unknown as z.ZodType<Answer<N>>;
  return endpoint({
    method: 'get',
    path: `/api/desk/${resource}`,
    summary,
    audience: 'staff',
    query: describedQuery(filter, sorts),
    response: z.array(row),
    handle: async (ctx, { query }, exchange) => {
      const { rows, total } = await list(ctx, parseListQuery(query, filter, sorts));
      exchange.set('X-Total-Count', String(Math.min(total, COUNT_CAP + 1)));
      return rows.map((one) => present(ctx, one));
    },
  });
}

/** The list request with its filters and orders named in the API description. */
export function describedQuery(filter: z.ZodObject, sorts: readonly string[]): typeof listQuerySchema {
  return listQuerySchema.extend({
    filter: z
      .string()
      .optional()
      .describe(`JSON object; any of: ${Object.keys(filter.shape).join(', ')}`),
    sort: z
      .string()
      .optional()
      .describe(`JSON ["field", "ASC" | "DESC"]; field one of: ${sorts.join(', ')}`),
    range: z.string().optional().describe('JSON [from, to], both included; at most 250 rows, from at most 10,000'),
  });
}

interface One<R, O> {
  resource: string;
  summary: string;
  row: z.ZodType<O>;
  read(ctx: Context, id: number): Promise<R>;
  present(ctx: Context, row: R): O;
}

/** GET /api/desk/<resource>/:id. */
export function oneEndpoint<R, O>({ resource, summary, row, read, present }: One<R, O>): Endpoint {
  return endpoint({
    method: 'get',
    path: `/api/desk/${resource}/:id`,
    summary,
    audience: 'staff',
    params: idParams,
    response: row,
    handle: async (ctx, { params }) => present(ctx, await read(ctx, params.id)),
  });
}
