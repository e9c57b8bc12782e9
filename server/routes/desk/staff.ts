import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { changeStaff, resetLogin } from '../../domain/staff/changeStaff.ts';
import { createStaff } from '../../domain/staff/createStaff.ts';
import { listStaff, staffRow, staffSorts } from '../../reads/desk/staff.ts';
import { anyOf, flag, idParams, listEndpoint, oneEndpoint, search, verbEndpoint } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { endpoint } from '../../http/types.ts';
import { newLoginSchema, presentStaff, staffSchema } from '../../presenters/staffMember.ts';
import { roles } from '../../vocabulary/roles.ts';

const resource = 'staff';
const filter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  role: anyOf(roles).optional(),
  active: flag.optional(),
});
const name = z.string().trim().min(1).max(60);
const duties = {
  roles: z.array(z.enum(roles)).max(roles.length),
  allProjects: z.boolean(),
  projectIds: z.array(z.number().int().positive()).max(500).default([]),
};
const version = z.number().int().min(1);
const shown = async (ctx: Context, id: number) => presentStaff(ctx.actor, await staffRow(ctx, id));

export const staffRoutes = [
  listEndpoint({
    resource,
    summary: 'Colleagues',
    filter,
    sorts: staffSorts,
    row: staffSchema,
    list: listStaff,
    present: (ctx, row) => presentStaff(ctx.actor, row),
  }),
  oneEndpoint({ resource, summary: 'A colleague', row: staffSchema, read: shown, present: (_ctx, row) => row }),
  endpoint({
    method: 'post',
    path: `/api/desk/${resource}`,
    summary: 'A new colleague; the authenticator address (and a password made here) are shown once',
    audience: 'staff',
    response: newLoginSchema,
    body: z.strictObject({
      login: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
      name,
      password: z.string().max(200).optional(),
      ...duties,
    }),
    handle: async (ctx, { body }) => {
      const { staffId, totpUri, password } = await createStaff(ctx, body);
      return { ...(await shown(ctx, staffId)), totpUri, password };
    },
  }),
  endpoint({
    method: 'put',
    path: `/api/desk/${resource}/:id`,
    summary: 'Name, roles, projects, on or off',
    audience: 'staff',
    params: idParams,
    response: staffSchema,
    body: z.object({ version, name, ...duties, active: z.boolean() }),
    handle: async (ctx, { params, body }) => {
      await changeStaff(ctx, { staffId: params.id, ...body });
      return shown(ctx, params.id);
    },
  }),
  verbEndpoint({
    resource,
    verb: 'reset',
    summary: 'A new password or authenticator for somebody who lost it; shown once',
    body: z.strictObject({ version, password: z.boolean().default(false), totp: z.boolean().default(false) }),
    response: newLoginSchema,
    act: async (ctx, id, body) => {
      const { totpUri, password } = await resetLogin(ctx, { staffId: id, ...body });
      return { ...(await shown(ctx, id)), totpUri, password };
    },
  }),
];
