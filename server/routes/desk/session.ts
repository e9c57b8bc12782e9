import { z } from 'zod';
import { myAccountChanges, seeAccountChanges } from '../../domain/staff/accountChanges.ts';
import { changeOwnPassword } from '../../domain/staff/changeOwnPassword.ts';
import { demoLogins } from '../../domain/staff/demoLogins.ts';
import { mySession } from '../../domain/staff/mySession.ts';
import { projectsOf } from '../../domain/staff/projectsOf.ts';
import { signInStaff } from '../../domain/staff/signInStaff.ts';
import { signOutStaff } from '../../domain/staff/signOutStaff.ts';
import { stepUp } from '../../domain/staff/stepUp.ts';
import { readDeviceCookie, setDeviceCookie } from '../../http/deviceCookie.ts';
import { clearSessionCookie, setSessionCookie } from '../../http/sessionCookie.ts';
import { endpoint } from '../../http/types.ts';
import { deskActs } from '../../presenters/verbs/deskActs.ts';
import { accountChangeSchema, presentAccountChange } from '../../presenters/accountChange.ts';
import { deskSessionSchema, presentSession } from '../../presenters/session.ts';
import { roles } from '../../vocabulary/roles.ts';
import { solution } from '../../presenters/calls/solution.ts';

const path = '/api/desk/session';
const steppingUp = deskActs['session/step-up'];
const digits = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

export const sessionRoutes = [
  endpoint({
    method: 'post',
    path,
    summary: 'Sign in with password and one-time password',
    audience: 'public',
    body: z.strictObject({
      login: z.string().trim().min(1).max(60),
      password: z.string().min(1).max(200),
      totp: digits,
      solution,
    }),
    response: deskSessionSchema,
    rateLimit: { name: 'desk-sign-in', points: 40, seconds: 300, by: 'ip' },
    handle: async (ctx, { body }, exchange) => {
      const { session, staff, newDevice } = await signInStaff(ctx, {
        ...body,
        device: readDeviceCookie(exchange, 'staff'),
      });
      setSessionCookie(exchange, 'staff', session.token, session.expiresAt);
      if (newDevice) setDeviceCookie(exchange, 'staff', newDevice);
      return presentSession(staff, await projectsOf(ctx, staff), session.csrfToken);
    },
  }),
  endpoint({
    method: 'get',
    path,
    summary: 'Who is signed in',
    audience: 'staff',
    withFirstPassword: true,
    response: deskSessionSchema,
    handle: async (ctx) => {
      const { staff, projects, csrf } = await mySession(ctx);
      return presentSession(staff, projects, csrf);
    },
  }),
  endpoint({
    method: 'delete',
    path,
    summary: 'Sign out',
    audience: 'staff',
    withFirstPassword: true,
    empty: 'always',
    handle: async (ctx, _input, exchange) => {
      await signOutStaff(ctx);
      clearSessionCookie(exchange, 'staff');
    },
  }),
  endpoint({
    method: 'post',
    path: `${path}/step-up`,
    summary: 'A fresh one-time password for the acts that ask for it',
    audience: 'staff',
    body: steppingUp.body,
    response: steppingUp.answer,
    rateLimit: { name: 'desk-step-up', points: 10, seconds: 300, by: 'actor' },
    handle: async (ctx, { body }) => ({ steppedUpAt: (await stepUp(ctx, body)).steppedUpAt.toISOString() }),
  }),
  endpoint({
    method: 'post',
    path: `${path}/password`,
    summary: 'A new password of my own; my other sessions end',
    audience: 'staff',
    withFirstPassword: true,
    empty: 'always',
    body: z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200), totp: digits }),
    rateLimit: { name: 'desk-password', points: 10, seconds: 300, by: 'actor' },
    handle: async (ctx, { body }) => changeOwnPassword(ctx, body),
  }),
  endpoint({
    method: 'get',
    path: `${path}/account-changes`,
    summary: 'What others changed at my account and I have not said to have read',
    audience: 'staff',
    response: z.array(accountChangeSchema),
    handle: async (ctx) => (await myAccountChanges(ctx)).map(presentAccountChange),
  }),
  endpoint({
    method: 'post',
    path: `${path}/account-changes`,
    summary: 'I have read what was changed at my account, up to this event',
    audience: 'staff',
    empty: 'always',
    body: z.strictObject({ upTo: z.number().int().positive() }),
    handle: async (ctx, { body }) => seeAccountChanges(ctx, body),
  }),
  endpoint({
    method: 'get',
    path: `${path}/demo`,
    summary: 'Logins of the demo desk with the digits of this moment; elsewhere not found',
    audience: 'public',
    response: z.array(
      z.strictObject({
        login: z.string(),
        password: z.string(),
        totp: z.string(),
        name: z.string(),
        roles: z.array(z.enum(roles)),
      }),
    ),
    handle: async (ctx) => demoLogins(ctx),
  }),
];
