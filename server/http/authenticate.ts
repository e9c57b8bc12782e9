import type { Context } from '../domain/context.ts';
import { findActor } from '../domain/sessions/findActor.ts';
import { AppError } from '../lib/AppError.ts';
import { cookieName, cookieNames } from './sessionCookie.ts';
import type { Audience, Exchange } from './types.ts';

/**
 * The request's Context with its actor, read from the session of the endpoint's own audience only.
 * A changing request of a cookie session must carry the session's CSRF token (a station's bearer token cannot be forged
 * across sites).
 * @throws AppError unauthenticated | csrf
 */
export async function authenticate(base: Context, exchange: Exchange, audience: Audience): Promise<Context> {
  if (audience === 'public') return base;
  const token =
    audience === 'station'
      ? /^Bearer (\S+)$/.exec(exchange.get('Authorization'))?.[1]
      : exchange.cookies.get(cookieName(exchange, cookieNames[audience]));
  const found = token ? await findActor(base, token) : null;
  if (!found || found.actor.kind !== audience) throw new AppError('unauthenticated');
  const changes = !['GET', 'HEAD'].includes(exchange.method);
  if (changes && audience !== 'station' && exchange.get('X-CSRF-Token') !== found.csrfToken) throw new AppError('csrf');
  return { ...base, actor: found.actor };
}
