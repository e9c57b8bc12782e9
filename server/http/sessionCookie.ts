import type { Exchange } from './types.ts';

export const cookieNames = { staff: 'yx_desk', account: 'yx_intake' } as const;

/**
 * Over https the name begins with `__Host-`: a browser takes such a cookie only from this very host and only over
 * https, so no neighbour under the same domain can plant one.
 */
export function cookieName(exchange: Exchange, name: string): string {
  return exchange.secure ? `__Host-${name}` : name;
}

/** Opaque session token in an HttpOnly, SameSite=Strict cookie of its audience. */
export function setSessionCookie(
  exchange: Exchange,
  audience: keyof typeof cookieNames,
  token: string,
  expires: Date,
): void {
  exchange.cookies.set(cookieName(exchange, cookieNames[audience]), token, {
    httpOnly: true,
    sameSite: audience === 'staff' ? 'strict' : 'lax',
    secure: exchange.secure,
    expires,
    overwrite: true,
    path: '/',
  });
}
export function clearSessionCookie(exchange: Exchange, audience: keyof typeof cookieNames): void {
  exchange.cookies.set(cookieName(exchange, cookieNames[audience]), null, {
    secure: exchange.secure,
    overwrite: true,
    path: '/',
  });
}
