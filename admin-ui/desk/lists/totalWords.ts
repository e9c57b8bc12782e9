/** The desk counts exactly up to here; one more means "more than". */
export const COUNT_CAP = 10_000;

export function totalWords(total: number): string {
  return total > COUNT_CAP ? '10,000+' : total.toLocaleString('en-US');
}
