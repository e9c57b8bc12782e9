import path from 'node:path';
import { send } from '@koa/send';
import type { Middleware } from 'koa';
import type { RequestState } from './types.ts';

/** MUI fills an empty style element through CSSOM; the hash is that of the empty string. */
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

export function securityHeaders(): Middleware<RequestState> {
  return async (exchange, next) => {
    exchange.set({
      'Content-Security-Policy': CSP,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
    });
    if (exchange.secure) exchange.set('Strict-Transport-Security', 'max-age=31536000');
    if (exchange.path.startsWith('/api/')) exchange.set('Cache-Control', 'no-store');
    await next();
  };
}

/** Where each entry's files lie under the folder of built pages, and the address they are served under. */
const entries = [
  { base: '/desk/', folder: 'desk' },
  { base: '/', folder: 'intake' },
] as const;
const YEAR = 31_536_000_000;

/**
 * The built pages. Hashed assets are cached for ever, the entry pages never. Any other path below an entry belongs to
 * the router of that page and gets the entry page.
 */
export function pages(folder: string): Middleware<RequestState> {
  return async (exchange, next) => {
    await next();
    if (
      exchange.status !== 404 ||
      exchange.body != null ||
      !['GET', 'HEAD'].includes(exchange.method) ||
      exchange.path.startsWith('/api/')
    )
      return;
    const wanted = exchange.path === '/desk' ? '/desk/' : exchange.path;
    const entry = entries.find(({ base }) => wanted.startsWith(base)) ?? entries[1];
    const root = path.resolve(folder, entry.folder);
    const isFile = /\.\w{2,5}$/.test(wanted);
    const file = isFile ? wanted.slice(entry.base.length - 1) : '/index.html';
    const hashed = file.startsWith('/assets/');
    try {
      await send(exchange as never, file, { root, maxage: hashed ? YEAR : 0, immutable: hashed });
      if (!isFile) exchange.set('Cache-Control', 'no-cache');
    } catch (error) {
      // A path that leaves the folder or cannot be read (400, 403) is one that does not exist.
      const { status = 500 } = error as { status?: number };
      if (status >= 500) throw error;
    }
  };
}
