import type { Logger } from './logger.ts';

/** What nobody caught is logged before the process ends; whoever keeps it running starts it anew. */
export function logCrash(logger: Logger): void {
  const end =
    (what: string) =>
    (error: unknown): void => {
      logger.fatal({ err: error instanceof Error ? error : new Error(String(error)) }, what);
      process.exit(1);
    };
  process.on('uncaughtException', end('uncaught exception'));
  process.on('unhandledRejection', end('unhandled rejection'));
}
