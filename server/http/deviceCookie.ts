import { cookieName } from './sessionCookie.ts';
import type { Exchange } from './types.ts';

/** Marks a browser from which a login has signed in before. The cookie alone gives no access. */
const NAME = 'yx_desk_device';
const HALF_A_YEAR_MS = 180 * 86_400_000;

export function readDeviceCookie(exchange: Exchange): string | null {
  return exchange.cookies.get(cookieName(exchange, NAME)) ?? null;
}
export function setDeviceCookie(exchange: Exchange, secret: string): void {
  exchange.cookies.set(cookieName(exchange, NAME), secret, {
    httpOnly: true,
    sameSite: 'strict',
    secure: exchange.secure,
    maxAge: HALF_A_YEAR_MS,
    overwrite: true,
    path: '/',
  });
}
