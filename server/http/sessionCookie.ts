import type { Exchange } from './types.ts';

export const cookieNames = { staff: 'yx_desk', account: 'yx_intake' } as const;

/** Opaque session token in an HttpOnly, SameSite=Strict cookie of its audience. */
export function setSessionCookie(
  exchange: Exchange,
  audience: keyof typeof cookieNames,
  token: string,
  expires: Date,
): void {
  exchange.cookies.set(cookieNames[audience], token, {
    httpOnly: true,
    sameSite: audience === 'staff' ? 'strict' : 'lax',
    secure: exchange.secure,
    expires,
    overwrite: true,
    path: '/',
  });
}
export function clearSessionCookie(exchange: Exchange, audience: keyof typeof cookieNames): void {
  exchange.cookies.set(cookieNames[audience], null, { overwrite: true, path: '/' });
}
