import type { Note } from '../../models/Note.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListPlan, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';
import { inProjectsOf } from '../../domain/projectScope.ts';

export interface NoteFilter {
  id?: number | number[] | undefined;
  applicationId?: number | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = ['id', 'applicationId', 'staffId', 'body', 'createdAt'] as const satisfies readonly (keyof Note)[];
export type NoteListRow = Pick<Note, (typeof own)[number]> & { staffName: string };

const orders = { id: by('n.id') };
export const noteSorts = Object.keys(orders);

export async function listNotes(ctx: Context, request: ListRequest<NoteFilter>): Promise<Page<NoteListRow>> {
  const staff = authorize(ctx, 'application.read');
  const plan = notesPlan(ctx, request.filter);
  inProjectsOf(plan.from, staff, 'a.projectId');
  return listPage(ctx, plan, request);
}
export const noteRow = (ctx: Context, id: number): Promise<NoteListRow> => rowById(listNotes, ctx, id);

export function notesPlan(ctx: Context, filter: NoteFilter): ListPlan<NoteListRow> {
  const query = ctx
    .db('notes as n')
    .join('applications as a', 'a.id', 'n.applicationId')
    .leftJoin('staff as f', 'f.id', 'n.staffId');
  narrow(filter, {
    id: (id) => query.whereIn('n.id', [id].flat()),
    applicationId: (id) => query.where('n.applicationId', id),
  });
  return {
    from: query,
    orders,
    columns: columns([...own.map((column) => `n.${column}` as const), 'f.name as staffName']),
  };
}
