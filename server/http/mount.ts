import { Router } from '@koa/router';
import { refuseFirstPassword } from '../domain/authorize.ts';
import type { Context } from '../domain/context.ts';
import { authenticate } from './authenticate.ts';
import { refuseOtherSites } from './refuseOtherSites.ts';
import type { RateLimiter } from './rateLimit.ts';
import type { Endpoint, Exchange, RequestState } from './types.ts';
import { validate } from './validate.ts';

/** Endpoints → Koa router: other sites, limit, authenticate, validate, handle. The order is the same for every one. */
export function mount(
  endpoints: readonly Endpoint[],
  base: (exchange: Exchange) => Context,
  limit: RateLimiter,
): Router<RequestState> {
  const router = new Router<RequestState>();
  for (const one of endpoints) {
    router[one.method](one.path, async (exchange) => {
      const anonymous = base(exchange as Exchange);
      refuseOtherSites(exchange as Exchange, anonymous.publicUrl);
      if (one.rateLimit?.by === 'ip') await limit(one.rateLimit, exchange as Exchange, anonymous.actor);
      const ctx = await authenticate(anonymous, exchange as Exchange, one.audience);
      if (!one.withFirstPassword) refuseFirstPassword(ctx.actor);
      exchange.state.context = ctx;
      if (one.rateLimit?.by === 'actor') await limit(one.rateLimit, exchange as Exchange, ctx.actor);
      const input = {
        params: validate(one.params, exchange.params),
        query: validate(one.query, { ...exchange.query }),
        body: one.rawBody ? undefined : validate(one.body, exchange.request.body ?? {}),
      } as { params: never; query: never; body: never };
      const result = await one.handle(ctx, input, exchange as Exchange);
      if (one.produces === undefined && typeof result === 'object' && result !== null) {
        // As text, made once: Koa would make it again for its length, and again for compressing it.
        exchange.type = 'json';
        exchange.body = JSON.stringify(result);
      } else if (result !== undefined) exchange.body = result;
      else if (exchange.body === undefined || exchange.body === null) exchange.status = 204;
    });
  }
  return router;
}
