export const AT_ONCE = 16;

export interface Race {
  /** Done per second. */ rate: number;
  /** Milliseconds of each. */ spent: number[];
}

/** `work` for every item, sixteen at a time; `lane` says in which of the sixteen. */
export async function sixteenAtOnce<T>(
  items: readonly T[],
  work: (item: T, lane: number) => Promise<unknown>,
): Promise<Race> {
  const waiting = [...items];
  const spent: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_unused, lane) => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        const began = performance.now();
        await work(item, lane);
        spent.push(performance.now() - began);
      }
    }),
  );
  return { rate: (items.length / (performance.now() - started)) * 1_000, spent };
}
