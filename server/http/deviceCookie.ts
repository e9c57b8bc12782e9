import { cookieName } from './sessionCookie.ts';
import type { Exchange } from './types.ts';

/** Marks a browser from which a login has signed in before. The cookie alone gives no access. */
const names = { staff: 'yx_desk_device', account: 'yx_intake_device' } as const;
type Kind = keyof typeof names;
const HALF_A_YEAR_MS = 180 * 86_400_000;

export function readDeviceCookie(exchange: Exchange, kind: Kind): string | null {
  return exchange.cookies.get(cookieName(exchange, names[kind])) ?? null;
}
export function setDeviceCookie(exchange: Exchange, kind: Kind, secret: string): void {
  exchange.cookies.set(cookieName(exchange, names[kind]), secret, {
    httpOnly: true,
    sameSite: 'strict',
    secure: exchange.secure,
    maxAge: HALF_A_YEAR_MS,
    overwrite: true,
    path: '/',
  });
}
