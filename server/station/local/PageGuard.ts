import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Middleware } from 'koa';
import { AppError } from '../../lib/AppError.ts';

/**
 * Only a page that this station served may talk to it. The Host check stops DNS rebinding, Origin and Sec-Fetch-Site
 * stop other sites, the cookie (SameSite=Strict, made for this run of the station) stops programs that never loaded our
 * page.
 */
export class PageGuard {
  readonly #port: () => number;
  readonly #issued = new Set<string>();
  #owner: string | null = null;

  constructor(port: () => number) {
    this.#port = port;
  }

  /** A cookie belongs to a host, not to a port: two stations of one computer need two names. */
  get #cookie(): string {
    return `bench_${this.#port()}`;
  }

  readonly middleware: Middleware = async (ctx, next) => {
    const hosts = [`127.0.0.1:${this.#port()}`, `localhost:${this.#port()}`];
    if (!hosts.includes(ctx.get('host'))) throw new AppError('forbidden');
    const origin = ctx.get('origin');
    if (origin !== '' && !hosts.some((host) => origin === `http://${host}`)) throw new AppError('csrf');
    if (!ctx.path.startsWith('/api/')) {
      if (this.visitor(ctx.cookies.get(this.#cookie)) === null) this.#welcome(ctx);
      await next();
      return;
    }
    const site = ctx.get('sec-fetch-site');
    if (site !== '' && site !== 'same-origin') throw new AppError('csrf');
    if (ctx.method !== 'GET' && ctx.get('x-bench') !== '1') throw new AppError('csrf');
    const visitor = this.visitor(ctx.cookies.get(this.#cookie));
    if (visitor === null) throw new AppError('unauthenticated');
    ctx.state['visitor'] = visitor;
    await next();
  };

  /** The browser that signed in: others of this computer see no work and may start none. */
  own(visitor: string): void {
    this.#owner = visitor;
  }
  disown(): void {
    this.#owner = null;
  }
  owns(visitor: string): boolean {
    return this.#owner === visitor;
  }

  visitor(cookie: string | undefined): string | null {
    if (cookie === undefined) return null;
    const given = Buffer.from(cookie);
    for (const issued of this.#issued) {
      const known = Buffer.from(issued);
      if (known.length === given.length && timingSafeEqual(known, given)) return issued;
    }
    return null;
  }

  #welcome(ctx: Parameters<Middleware>[0]): void {
    const secret = randomBytes(24).toString('base64url');
    this.#issued.add(secret);
    ctx.cookies.set(this.#cookie, secret, { httpOnly: true, sameSite: 'strict', overwrite: true });
  }
}
