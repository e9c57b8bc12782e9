/** Work on one job is done one after the other; different jobs do not wait for each other. */
export class QueuePerJob {
  private readonly tails = new Map<number, Promise<unknown>>();

  async run<T>(jobId: number, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(jobId) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.tails.set(jobId, mine);
    try {
      return await mine;
    } finally {
      if (this.tails.get(jobId) === mine) this.tails.delete(jobId);
    }
  }
}
