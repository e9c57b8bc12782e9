import type { StaffMember } from '../../models/StaffMember.ts';
import type { Role } from '../../vocabulary/roles.ts';
import { namedLike } from './search.ts';
import { authorize } from '../../domain/authorize.ts';
import type { Context } from '../../domain/context.ts';
import { by, listPage, narrow, rowById, type ListRequest } from '../listPage.ts';
import { columns } from '../../models/columns.ts';
import type { Page } from '../cappedCount.ts';

export interface StaffFilter {
  id?: number | number[] | undefined;
  q?: string | undefined;
  role?: Role[] | undefined;
  active?: boolean | undefined;
}
/** The columns of the noun's own table that the list selects; the row type and the query are both made from them. */
const own = [
  'id',
  'login',
  'name',
  'allProjects',
  'active',
  'version',
  'createdAt',
] as const satisfies readonly (keyof StaffMember)[];
export type StaffListRow = Pick<StaffMember, (typeof own)[number]> & {
  roles: Role[];
  projects: { id: number; name: string }[];
  locked: boolean;
};

const orders = { id: by('f.id') };
export const staffSorts = Object.keys(orders);

export async function listStaff(ctx: Context, request: ListRequest<StaffFilter>): Promise<Page<StaffListRow>> {
  authorize(ctx, 'staff.read');
  const from = ctx.db('staff as f');
  narrow(request.filter, {
    id: (id) => from.whereIn('f.id', [id].flat()),
    q: (text) =>
      from.where((either) => either.whereRaw(...namedLike('f.name', text)).orWhereRaw(...namedLike('f.login', text))),
    role: (roles) => from.whereIn('f.id', ctx.db('staffRoles').select('staffId').whereIn('role', roles)),
    active: (active) => from.where('f.active', active),
  });
  return listPage(
    ctx,
    {
      from,
      orders,
      columns: columns(
        own.map((column) => `f.${column}` as const),
        {
          computed: {
            locked: ctx.db.raw<boolean>('coalesce(f.locked_until > now(), false)'),
            roles: ctx.db.raw<Role[]>('array(select role from staff_roles fr where fr.staff_id = f.id order by role)'),
            projects: ctx.db.raw<StaffListRow['projects']>(
              `(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.id), '[]')
                from staff_projects fp join projects p on p.id = fp.project_id where fp.staff_id = f.id)`,
            ),
          },
        },
      ),
    },
    request,
  );
}
export const staffRow = (ctx: Context, id: number): Promise<StaffListRow> => rowById(listStaff, ctx, id);
