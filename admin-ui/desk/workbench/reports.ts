const queues = new Map<number, Promise<unknown>>();

/**
 * What the page reports while a case is looked at (ticks, pictures shown), one after the other. A decision waits for
 * those of its case.
 */
export const reports = {
  /** Sends after everything reported before. Answers whether it arrived. */
  send(id: number, work: () => Promise<unknown>): Promise<boolean> {
    const done = (queues.get(id) ?? Promise.resolve()).then(work).then(
      () => true,
      () => false,
    );
    queues.set(id, done);
    return done;
  },
  sent: async (id: number): Promise<void> => void (await queues.get(id)),
};
