import { sealTotp } from '../../server/domain/staff/totpSeal.ts';
import type { Context, StaffActor } from '../../server/domain/context.ts';
import type { Role } from '../../server/vocabulary/roles.ts';
import { asStaff } from '../support/context.ts';
import { unique } from './people.ts';

/** A member of staff with these roles, and the context of his requests. */
export async function buildStaff(
  ctx: Context,
  roles: Role[],
  projectIds: number[] | 'all' = 'all',
): Promise<{ id: number; login: string; as: Context; actor: StaffActor }> {
  const n = unique();
  const login = `staff${n}`;
  const [row] = (await ctx
    .db('staff')
    .insert({
      login,
      name: `员工${n}`,
      passwordHash: 'none',
      totpSecretSealed: Buffer.alloc(0),
      allProjects: projectIds === 'all',
    })
    .returning('id')) as { id: number }[];
  const id = row!.id;
  await ctx
    .db('staff')
    .where({ id })
    .update({ totpSecretSealed: sealTotp(ctx.keys, id, 'JBSWY3DPEHPK3PXP') });
  await ctx.db('staffRoles').insert(roles.map((role) => ({ staffId: id, role })));
  if (projectIds !== 'all' && projectIds.length > 0)
    await ctx.db('staffProjects').insert(projectIds.map((projectId) => ({ staffId: id, projectId })));
  const as = asStaff(ctx, { id, name: `员工${n}`, roles, projectIds });
  return { id, login, as, actor: as.actor as StaffActor };
}
