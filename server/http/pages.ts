import path from 'node:path';
import send from 'koa-send';
import type { Middleware } from 'koa';
import type { RequestState } from './types.ts';

/** MUI fills an empty style element through CSSOM; the hash is that of the empty string. */
const CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

export function securityHeaders(): Middleware<RequestState> {
  return async (exchange, next) => {
    exchange.set({ 'Content-Security-Policy': CSP, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin', 'Cross-Origin-Opener-Policy': 'same-origin', 'X-Frame-Options': 'DENY' });
    if (exchange.path.startsWith('/api/')) exchange.set('Cache-Control', 'no-store');
    await next();
  };
}

/** The built pages: hashed assets for ever, the two entries never cached; any other path of an entry is a route of its own. */
export function pages(folder: string): Middleware<RequestState> {
  const root = path.resolve(folder);
  return async (exchange, next) => {
    await next();
    if (exchange.status !== 404 || exchange.body != null || !['GET', 'HEAD'].includes(exchange.method) || exchange.path.startsWith('/api/')) return;
    if (/\.\w{2,5}$/.test(exchange.path)) {
      await send(exchange as never, exchange.path, { root, maxage: exchange.path.startsWith('/assets/') ? 31_536_000_000 : 0, immutable: exchange.path.startsWith('/assets/') }).catch(() => undefined);
      return;
    }
    const entry = exchange.path === '/desk' || exchange.path.startsWith('/desk/') ? '/desk/index.html' : '/intake/index.html';
    await send(exchange as never, entry, { root, maxage: 0 }).catch(() => undefined);
    exchange.set('Cache-Control', 'no-cache');
  };
}
