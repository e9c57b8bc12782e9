import { createServer } from 'node:http';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { buildDependencies } from './dependencies.ts';
import { refuseAuditOwner } from './db/serverRole.ts';
import { newRateLimiter } from './http/rateLimit.ts';
import { logCrash } from './lib/logCrash.ts';
import { startWorker } from './worker.ts';

/** Config → dependencies → app → listen → stop gracefully. */
async function main(): Promise<void> {
  const config = readConfig();
  const { database, context, close } = await buildDependencies(config);
  logCrash(context.logger);
  await refuseAuditOwner(database.pool);
  const app = buildApp({
    base: context,
    limit: newRateLimiter(database.pool),
    pagesDir: config.PAGES_DIR,
    proxyHops: config.TRUST_PROXY,
  });
  const server = createServer(app.callback());
  server.requestTimeout = 120_000;
  server.headersTimeout = 20_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(config.PORT, config.HOST, resolve));
  const worker = config.WORKER_INSIDE ? await startWorker(context, database, config.WORKER_CONCURRENCY) : null;
  context.logger.info({ host: config.HOST, port: config.PORT }, 'desk is open');
  process.send?.({ ready: true });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Requests in progress may finish. Connections that wait for longer (live updates) are closed.
    server.close();
    const letGo = setTimeout(() => server.closeAllConnections(), 5_000);
    server.closeIdleConnections();
    await worker?.stop();
    server.closeAllConnections();
    clearTimeout(letGo);
    await close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)));
  process.on('disconnect', () => void stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
});

/** A wrong setting is told in words; everything else with the place it comes from. */
function wordsOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  return (error instanceof Error && error.stack) || String(error);
}
