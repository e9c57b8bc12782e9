import { z } from 'zod';
import { askForCode } from '../../domain/accounts/askForCode.ts';
import { currentSession, type CurrentSession } from '../../domain/accounts/currentSession.ts';
import { register } from '../../domain/accounts/register.ts';
import { signInAccount, type Entered } from '../../domain/accounts/signInAccount.ts';
import { signOutAccount } from '../../domain/accounts/signOutAccount.ts';
import type { Context } from '../../domain/context.ts';
import { accountKinds } from '../../vocabulary/accountKinds.ts';
import { authenticate } from '../../http/authenticate.ts';
import { clearSessionCookie, setSessionCookie } from '../../http/sessionCookie.ts';
import { endpoint, type Exchange } from '../../http/types.ts';
import { AppError } from '../../lib/AppError.ts';
import {
  intakeSessionSchema,
  intakeVisitorSchema,
  presentIntakeSession,
  type IntakeSession,
} from '../../presenters/intakeSession.ts';

const phone = z.string().trim().min(1).max(30);
const code = z.string().trim().min(1).max(12);

function entered(ctx: Context, exchange: Exchange, { account, session }: Entered): IntakeSession {
  setSessionCookie(exchange, 'account', session.token, session.expiresAt);
  return presentIntakeSession(account, session.csrfToken, ctx.demo);
}

/** Every page asks this first. A visitor without a session is answered with null, not with an error. */
async function whoIsThere(ctx: Context, exchange: Exchange): Promise<CurrentSession | null> {
  try {
    return await currentSession(await authenticate(ctx, exchange, 'account'));
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') return null;
    throw error;
  }
}

export const intakeAccountRoutes = [
  endpoint({
    method: 'post',
    path: '/api/intake/verification-codes',
    summary: 'Send six digits to a phone',
    audience: 'public',
    body: z.strictObject({ phone, purpose: z.enum(['register', 'sign_in']) }),
    response: z.strictObject({ resendAfterSeconds: z.number(), validForSeconds: z.number() }),
    rateLimit: { name: 'intake.code', points: 30, seconds: 600, by: 'ip' },
    handle: (ctx, { body }) => askForCode(ctx, body),
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/accounts',
    summary: 'Register with phone and code',
    audience: 'public',
    body: z.strictObject({ phone, code, kind: z.enum(accountKinds) }),
    response: intakeSessionSchema,
    rateLimit: { name: 'intake.enter', points: 60, seconds: 600, by: 'ip' },
    handle: async (ctx, { body }, exchange) => entered(ctx, exchange, await register(ctx, body)),
  }),
  endpoint({
    method: 'post',
    path: '/api/intake/sessions',
    summary: 'Sign in with phone and code; `registered: false` when the code is right but there is no account yet',
    audience: 'public',
    body: z.strictObject({ phone, code }),
    response: z.union([intakeSessionSchema, z.strictObject({ registered: z.literal(false) })]),
    rateLimit: { name: 'intake.enter', points: 60, seconds: 600, by: 'ip' },
    handle: async (ctx, { body }, exchange) => {
      const found = await signInAccount(ctx, body);
      return found ? entered(ctx, exchange, found) : { registered: false as const };
    },
  }),
  endpoint({
    method: 'get',
    path: '/api/intake/session',
    summary: 'Who is signed in; `account: null` for a visitor',
    audience: 'public',
    response: z.union([intakeSessionSchema, intakeVisitorSchema]),
    handle: async (ctx, _input, exchange) => {
      const found = await whoIsThere(ctx, exchange);
      return found
        ? presentIntakeSession(found.account, found.csrfToken, ctx.demo)
        : { account: null, csrfToken: null, demo: ctx.demo };
    },
  }),
  endpoint({
    method: 'delete',
    path: '/api/intake/session',
    summary: 'Sign out',
    audience: 'account',
    empty: 'always',
    handle: async (ctx, _input, exchange) => {
      await signOutAccount(ctx);
      clearSessionCookie(exchange, 'account');
    },
  }),
];
