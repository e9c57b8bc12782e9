export interface Difference {
  direction: 'more' | 'less' | 'same';
  amount: number;
  /** Change in whole percent of last week's value; null if that was 0. */
  percent: number | null;
}

export function difference(now: number, before: number): Difference {
  const amount = Math.abs(now - before);
  return {
    direction: directionOf(now - before),
    amount,
    percent: before === 0 || amount === 0 ? null : Math.round((amount / before) * 100),
  };
}

function directionOf(change: number): Difference['direction'] {
  if (change === 0) return 'same';
  return change > 0 ? 'more' : 'less';
}
