export interface Repetition {
  /** Waits for the run in progress and starts no other. */
  stop(): Promise<void>;
}

/**
 * Runs `work` at once and then every interval, never two runs at the same time. A
 * run that fails does not stop the next.
 */
export function every(milliseconds: number, work: () => Promise<unknown>): Repetition {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const turn = (): void => {
    running = running.then(() => (stopped ? undefined : work())).catch(() => undefined);
  };
  turn();
  const timer = setInterval(turn, milliseconds);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
