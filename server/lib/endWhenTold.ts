import type { Logger } from './logger.ts';

/** A service manager kills ten seconds after it asked. */
const DEADLINE_MS = 9_000;

/**
 * Ends this process in order when a signal, or the end of its parent, tells it to. What has not ended at the deadline
 * is left: the process ends with code 1 and says so.
 */
export function endWhenTold(stop: () => Promise<void>, logger: Logger, deadlineMs = DEADLINE_MS): void {
  let stopping = false;
  const end = (told: string): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ told }, 'stops');
    setTimeout(() => {
      logger.error({ told, deadlineMs }, 'did not stop in time and ends with work unfinished');
      process.exit(1);
    }, deadlineMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ told, err: error instanceof Error ? error.message : String(error) }, 'did not stop in order');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal));
  process.on('disconnect', () => end('disconnect'));
}
