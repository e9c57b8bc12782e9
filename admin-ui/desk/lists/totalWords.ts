import { COUNT_CAP } from '@vocabulary/countCap.ts';

export function totalWords(total: number): string {
  return total > COUNT_CAP ? '10,000+' : total.toLocaleString('en-US');
}
