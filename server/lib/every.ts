export interface Repetition {
  /** Lets the turn that is under way end, and does no other. */
  stop(): Promise<void>;
}

/**
 * Does `work` at once and then each interval, never twice at the same time. A turn that fails is followed by the next.
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
