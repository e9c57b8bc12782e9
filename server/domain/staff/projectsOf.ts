import type { Context, StaffActor } from '../context.ts';

export interface ProjectName {
  id: number;
  name: string;
}

/** The projects a member of staff works in, by name. */
export async function projectsOf(ctx: Context, staff: Pick<StaffActor, 'projectIds'>): Promise<'all' | ProjectName[]> {
  if (staff.projectIds === 'all') return 'all';
  return await ctx
    .db('projects')
    .whereIn('id', [...staff.projectIds])
    .orderBy('id')
    .select('id', 'name');
}
