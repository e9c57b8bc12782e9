import type { Logger } from './logger.ts';

/** Logs an error that nothing caught before the process ends. The launcher or service manager starts it again. */
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
