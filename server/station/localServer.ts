import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { send } from '@koa/send';
import type { Logger } from '../lib/logger.ts';
import { StoppableServer } from '../lib/StoppableServer.ts';
import type { Bench } from './Bench.ts';
import { answerErrors } from './local/answerErrors.ts';
import { benchApi } from './local/api.ts';
import { PageGuard } from './local/PageGuard.ts';

export interface LocalServer {
  address: string;
  stop(): Promise<void>;
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The bench page and its small API, on 127.0.0.1 only.
 * @param pages folder of the built page (index.html and assets/)
 */
export async function startLocalServer(
  bench: Bench,
  options: { port: number; pages: string; logger: Logger },
): Promise<LocalServer> {
  let port = options.port;
  const app = new Koa();
  // A closed page ends its event stream: nothing to report.
  app.on('error', (error: unknown) => options.logger.debug({ error: String(error) }, 'response not finished'));
  const guard = new PageGuard(() => port);
  app.use(async (ctx, next) => {
    ctx.set(HEADERS);
    await next();
  });
  app.use(answerErrors(options.logger));
  app.use(guard.middleware);
  app.use(benchApi(bench, guard).routes());
  app.use(async (ctx) => {
    if (ctx.path.startsWith('/api/') || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return;
    const isAsset = ctx.path.startsWith('/assets/');
    await send(ctx, isAsset ? ctx.path : 'index.html', { root: options.pages, maxAge: isAsset ? 86_400_000 : 0 });
  });
  const local = new StoppableServer(app.callback());
  await local.listen(options.port, '127.0.0.1');
  port = (local.server.address() as AddressInfo).port;
  return { address: `http://127.0.0.1:${port}/`, stop: () => local.stop() };
}
