/** Median of the measured values, and the 95th percentile. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Milliseconds of each of `rounds` calls, after `warm` uncounted ones. */
export async function timed(rounds: number, work: () => Promise<unknown>, warm = 5): Promise<number[]> {
  const spent: number[] = [];
  for (let n = -warm; n < rounds; n += 1) {
    const started = performance.now();
    await work();
    if (n >= 0) spent.push(performance.now() - started);
  }
  return spent;
}
