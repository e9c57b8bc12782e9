import type { Exchange } from './types.ts';

/** Remembers that a browser has been used by a login before; it opens nothing by itself. */
const NAME = 'yx_desk_device';
const HALF_A_YEAR_MS = 180 * 86_400_000;

export function readDeviceCookie(exchange: Exchange): string | null {
  return exchange.cookies.get(NAME) ?? null;
}
export function setDeviceCookie(exchange: Exchange, secret: string): void {
  exchange.cookies.set(NAME, secret, {
    httpOnly: true,
    sameSite: 'strict',
    secure: exchange.secure,
    maxAge: HALF_A_YEAR_MS,
    overwrite: true,
    path: '/api/desk/session',
  });
}
