import type { Station } from '../../models/Station.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';

export interface StationFilter {
  id?: number | number[] | undefined;
  kind?: string[] | undefined;
  active?: boolean | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'name',
  'kind',
  'slots',
  'lastSeenAt',
  'active',
  'createdAt',
] as const satisfies readonly (keyof Station)[];
export type StationListRow = Pick<Station, (typeof own)[number]>;
const orders = { id: by('b.id') };
export const stationSorts = Object.keys(orders);

export async function listStations(ctx: Context, request: ListRequest<StationFilter>): Promise<Page<StationListRow>> {
  authorize(ctx, 'station.read');
  const from = ctx.db('stations as b');
  narrow(request.filter, {
    id: (id) => from.whereIn('b.id', [id].flat()),
    kind: (kinds) => from.whereIn('b.kind', kinds),
    active: (active) => from.where('b.active', active),
  });
  return listPage(ctx, { from, orders, columns: columns(own.map((column) => `b.${column}` as const)) }, request);
}
export const stationRow = (ctx: Context, id: number): Promise<StationListRow> => rowById(listStations, ctx, id);
