import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { buildDependencies } from './dependencies.ts';
import { refuseAuditOwner } from './db/serverRole.ts';
import { newRateLimiter } from './http/rateLimit.ts';
import { readNotices } from './domain/calendar/readNotices.ts';
import { endWhenTold } from './lib/endWhenTold.ts';
import { every } from './lib/every.ts';
import { logCrash } from './lib/logCrash.ts';
import { StoppableServer } from './lib/StoppableServer.ts';
import { missingBlocks } from './lib/rareFonts.ts';
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
  const desk = new StoppableServer(app.callback());
  desk.server.requestTimeout = 120_000;
  desk.server.headersTimeout = 20_000;
  await desk.listen(config.PORT, config.HOST);
  const calendar = every(60_000, () => readNotices(context));
  const worker = config.WORKER_INSIDE ? await startWorker(context, database, config.WORKER_CONCURRENCY) : null;
  const blocks = missingBlocks().filter((one) => one.install !== null);
  if (blocks.length > 0)
    context.logger.warn(
      { blocks: blocks.map((one) => one.block), install: [...new Set(blocks.map((one) => one.install))] },
      'names with characters of these blocks cannot be printed on forms until the fonts are installed',
    );
  context.logger.info({ host: config.HOST, port: config.PORT }, 'desk is open');
  process.send?.({ ready: true });

  const stop = async (): Promise<void> => {
    await Promise.all([desk.stop(), worker?.stop(), calendar.stop()]);
    await close();
  };
  endWhenTold(stop, context.logger);
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
