import { z } from 'zod';
import type { Context } from '../../domain/context.ts';
import { changeStaff } from '../../domain/staff/changeStaff.ts';
import { resetLogin } from '../../domain/staff/resetLogin.ts';
import { createStaff } from '../../domain/staff/createStaff.ts';
import { listStaff, staffRow, staffSorts } from '../../reads/desk/staff.ts';
import { anyOf, flag, idParams, listEndpoint, oneEndpoint, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { endpoint } from '../../http/types.ts';
import { verbEndpoint } from '../../http/verbEndpoint.ts';
import { deskActs, staffChange } from '../../presenters/verbs/deskActs.ts';
import { presentStaff, staffSchema } from '../../presenters/staffMember.ts';
import { roles } from '../../vocabulary/roles.ts';

const noun = 'staff';
const filter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  role: anyOf(roles).optional(),
  active: flag.optional(),
});
const creating = deskActs.staff;
const shown = async (ctx: Context, id: number) => presentStaff(ctx.actor, await staffRow(ctx, id));

export const staffRoutes = [
  listEndpoint({
    resource: noun,
    summary: 'Colleagues',
    filter,
    sorts: staffSorts,
    list: listStaff,
    present: (ctx, row) => presentStaff(ctx.actor, row),
  }),
  oneEndpoint({ resource: noun, summary: 'A colleague', row: staffSchema, read: shown, present: (_ctx, row) => row }),
  endpoint({
    method: 'post',
    path: `/api/desk/${noun}`,
    summary: 'A new colleague; the authenticator address (and a password made here) are shown once',
    audience: 'staff',
    body: creating.body,
    response: creating.answer,
    handle: async (ctx, { body }) => {
      const { staffId, totpUri, password } = await createStaff(ctx, body);
      return { ...(await shown(ctx, staffId)), totpUri, password };
    },
  }),
  endpoint({
    method: 'put',
    path: `/api/desk/${noun}/:id`,
    summary: 'Name, roles, projects, on or off',
    audience: 'staff',
    params: idParams,
    response: staffSchema,
    body: staffChange,
    handle: async (ctx, { params, body }) => {
      await changeStaff(ctx, { staffId: params.id, ...body });
      return shown(ctx, params.id);
    },
  }),
  verbEndpoint({
    noun,
    verb: 'reset',
    summary: 'A new password or authenticator for somebody who lost it; shown once',
    act: async (ctx, staffId, body) => {
      const { totpUri, password } = await resetLogin(ctx, { staffId, ...body });
      return { ...(totpUri === null ? {} : { totpUri }), ...(password === null ? {} : { password }) };
    },
    show: async (ctx, id, { totpUri = null, password = null }) => ({ ...(await shown(ctx, id)), totpUri, password }),
  }),
];
