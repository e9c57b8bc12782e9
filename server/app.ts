import { randomUUID } from 'node:crypto';
import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import compress from 'koa-compress';
import { answerBeforeEnd } from './http/answerBeforeEnd.ts';
import { errorHandler } from './http/errorHandler.ts';
import { mount } from './http/mount.ts';
import { openApi } from './http/openApi.ts';
import { pages, securityHeaders } from './http/pages.ts';
import type { RateLimiter } from './http/rateLimit.ts';
import type { Exchange, RequestState } from './http/types.ts';
import type { Context } from './domain/context.ts';
import { translateError } from './db/translateError.ts';
import { endpoints } from './routes/index.ts';

export interface AppOptions {
  /** The context every request starts from, before anyone is known. */
  base: Context;
  limit: RateLimiter;
  pagesDir: string;
  /** Only this many addresses, from the right, of X-Forwarded-For are believed: the rest is what the client wrote. */
  proxyHops: number;
}

/** The whole HTTP side; tests call exactly this. */
export function buildApp({ base, limit, pagesDir, proxyHops }: AppOptions): Koa<RequestState> {
  const app = new Koa<RequestState>({ proxy: proxyHops > 0, maxIpsCount: proxyHops });
  app.use(async (exchange, next) => {
    exchange.state.requestId = randomUUID();
    exchange.set('X-Request-Id', exchange.state.requestId);
    const started = performance.now();
    await next();
    const actor = exchange.state.context?.actor;
    base.logger.info(
      {
        requestId: exchange.state.requestId,
        method: exchange.method,
        path: exchange.path,
        status: exchange.status,
        ms: Math.round(performance.now() - started),
        actor: actor && actor.kind !== 'system' ? `${actor.kind}:${actor.id}` : undefined,
        error: exchange.state.code,
      },
      'request',
    );
  });
  // A connection that breaks outside any handler (a client that goes away during an upload) is no fault of ours.
  app.on('error', (error: Error) => base.logger.debug({ err: error.message }, 'connection broke off'));
  app.use(answerBeforeEnd);
  app.use(errorHandler(base.logger, translateError));
  app.use(securityHeaders());
  app.use(compress({ threshold: 2048, filter: (type) => !/event-stream|image\//.test(type) }));
  const parse = bodyParser({ enableTypes: ['json'], jsonLimit: '1mb' });
  app.use((exchange, next) => (exchange.is('application/json') ? parse(exchange as never, next) : next()));
  const description = openApi(endpoints);
  app.use(async (exchange, next) => {
    if (exchange.path === '/api/openapi.json') exchange.body = description;
    else await next();
  });
  const router = mount(endpoints, (exchange: Exchange) => ({ ...base, requestId: exchange.state.requestId }), limit);
  app.use(router.routes());
  app.use(pages(pagesDir));
  return app;
}
