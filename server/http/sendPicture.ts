import type { Exchange } from './types.ts';

/** A picture of somebody's papers: shown in the browser, never cached, never executed. */
export function sendPicture(exchange: Exchange, webp: Buffer): void {
  exchange.set({
    'Cache-Control': 'private, no-store',
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  exchange.type = 'image/webp';
  exchange.body = webp;
}
