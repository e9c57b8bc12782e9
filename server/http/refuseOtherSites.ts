import { AppError } from '../lib/AppError.ts';
import type { Exchange } from './types.ts';

/**
 * Refuses a change that a page of another site sends, before its session is looked at. A browser says in Sec-Fetch-Site
 * where a request comes from; an old one only names the Origin. Programs (stations) send neither.
 * @throws AppError csrf
 */
export function refuseOtherSites(exchange: Exchange, publicUrl: string): void {
  if (['GET', 'HEAD'].includes(exchange.method)) return;
  const [site, origin] = [exchange.get('Sec-Fetch-Site'), exchange.get('Origin')];
  if (site !== '') {
    if (site !== 'same-origin' && site !== 'none') throw new AppError('csrf', { site });
    return;
  }
  if (origin === '') return;
  const known = [new URL(publicUrl).origin, `${exchange.protocol}://${exchange.host}`];
  if (!known.includes(origin)) throw new AppError('csrf', { origin: origin.slice(0, 200) });
}
