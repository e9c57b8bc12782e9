import { askAgentPhone, proveAgentPhone } from '../../domain/accounts/agentPhoneProof.ts';
import { askForCode } from '../../domain/accounts/askForCode.ts';
import { currentSession, type CurrentSession } from '../../domain/accounts/currentSession.ts';
import { register } from '../../domain/accounts/register.ts';
import { registrationAgreements } from '../../domain/accounts/registrationAgreements.ts';
import { signInAccount, type Entered } from '../../domain/accounts/signInAccount.ts';
import { signOutAccount } from '../../domain/accounts/signOutAccount.ts';
import type { Context } from '../../domain/context.ts';
import { authenticate } from '../../http/authenticate.ts';
import { setDeviceCookie } from '../../http/deviceCookie.ts';
import { requesterOf } from '../../http/requesterOf.ts';
import { clearSessionCookie, setSessionCookie } from '../../http/sessionCookie.ts';
import { intakeEndpoint } from '../../http/intakeEndpoint.ts';
import type { Exchange } from '../../http/types.ts';
import { AppError } from '../../lib/AppError.ts';
import { presentIntakeSession, type IntakeSession } from '../../presenters/intakeSession.ts';

function entered(ctx: Context, exchange: Exchange, { account, session, device }: Entered): IntakeSession {
  setSessionCookie(exchange, 'account', session.token, session.expiresAt);
  setDeviceCookie(exchange, 'account', device);
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
  intakeEndpoint('POST /api/intake/verification-codes', {
    summary: 'Send six digits to a phone',
    audience: 'public',
    rateLimit: { name: 'intake.code', points: 60, seconds: 600, by: 'ip' },
    handle: (ctx, { body }, exchange) => askForCode(ctx, { ...body, from: requesterOf(exchange) }),
  }),
  intakeEndpoint('POST /api/intake/agent-phone/codes', {
    summary: "Send six digits to the agent's phone, unless it was proven before",
    audience: 'account',
    rateLimit: { name: 'intake.code', points: 60, seconds: 600, by: 'ip' },
    handle: (ctx, { body }, exchange) => askAgentPhone(ctx, { ...body, from: requesterOf(exchange) }),
  }),
  intakeEndpoint('POST /api/intake/agent-phone/proofs', {
    summary: "The digits sent to the agent's phone: messages may go there",
    audience: 'account',
    rateLimit: { name: 'intake.enter', points: 60, seconds: 600, by: 'ip' },
    handle: (ctx, { body }, exchange) => proveAgentPhone(ctx, { ...body, from: requesterOf(exchange) }),
  }),
  intakeEndpoint('GET /api/intake/registration-agreements', {
    summary: 'What who registers agrees to, in the versions in force',
    audience: 'public',
    handle: async (ctx) =>
      (await registrationAgreements(ctx)).map(({ id, kind, version, title, body }) => ({
        id,
        kind,
        version,
        title,
        body,
      })),
  }),
  intakeEndpoint('POST /api/intake/accounts', {
    summary: 'Register with phone and code',
    audience: 'public',
    rateLimit: { name: 'intake.enter', points: 60, seconds: 600, by: 'ip' },
    handle: async (ctx, { body }, exchange) =>
      entered(ctx, exchange, await register(ctx, { ...body, from: requesterOf(exchange) })),
  }),
  intakeEndpoint('POST /api/intake/sessions', {
    summary: 'Sign in with phone and code; `registered: false` when the code is right but there is no account yet',
    audience: 'public',
    rateLimit: { name: 'intake.enter', points: 60, seconds: 600, by: 'ip' },
    handle: async (ctx, { body }, exchange) => {
      const found = await signInAccount(ctx, { ...body, from: requesterOf(exchange) });
      return found ? entered(ctx, exchange, found) : { registered: false as const };
    },
  }),
  intakeEndpoint('GET /api/intake/session', {
    summary: 'Who is signed in; `account: null` for a visitor',
    audience: 'public',
    handle: async (ctx, _input, exchange) => {
      const found = await whoIsThere(ctx, exchange);
      return found
        ? presentIntakeSession(found.account, found.csrfToken, ctx.demo)
        : { account: null, csrfToken: null, demo: ctx.demo };
    },
  }),
  intakeEndpoint('DELETE /api/intake/session', {
    summary: 'Sign out',
    audience: 'account',
    handle: async (ctx, _input, exchange) => {
      await signOutAccount(ctx);
      clearSessionCookie(exchange, 'account');
    },
  }),
];
