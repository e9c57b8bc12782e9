import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { columns } from '../../models/columns.ts';
import type { AlarmsRow } from '../../models/tables.generated.ts';
import type { AlarmKind, AlarmState } from '../../vocabulary/alarms.ts';
import type { Page } from '../cappedCount.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';

export interface AlarmFilter {
  id?: number | number[] | undefined;
  kind?: AlarmKind[] | undefined;
  state?: AlarmState[] | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'kind',
  'subject',
  'state',
  'staffId',
  'raisedAt',
  'closedAt',
  'closingWords',
] as const satisfies readonly (keyof AlarmsRow)[];
export type AlarmListRow = Pick<AlarmsRow, (typeof own)[number]> & {
  staffName: string | null;
  closedByName: string | null;
};
const orders = { id: by('al.id') };
export const alarmSorts = Object.keys(orders);

export async function listAlarms(ctx: Context, request: ListRequest<AlarmFilter>): Promise<Page<AlarmListRow>> {
  authorize(ctx, 'alarm.read');
  const from = ctx.db('alarms as al').leftJoin('staff as f', 'f.id', 'al.staffId');
  narrow(request.filter, {
    id: (id) => from.whereIn('al.id', [id].flat()),
    kind: (kinds) => from.whereIn('al.kind', kinds),
    state: (states) => from.whereIn('al.state', states),
  });
  const selected = columns([...own.map((column) => `al.${column}` as const), 'f.name as staffName'], {
    computed: {
      closedByName: ctx.db.raw<string | null>('(select name from staff where id = al.closed_by_id)'),
    },
  });
  return listPage(ctx, { from, orders, columns: selected }, request);
}
export const alarmRow = (ctx: Context, id: number): Promise<AlarmListRow> => rowById(listAlarms, ctx, id);

/** Whether an alarm waits for an administrator. */
export async function alarmsOpen({ db }: Pick<Context, 'db'>): Promise<boolean> {
  return (await db('alarms').where({ state: 'open' }).first('id')) !== undefined;
}
