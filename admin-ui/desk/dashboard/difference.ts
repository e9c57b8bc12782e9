export interface Difference {
  direction: 'more' | 'less' | 'same';
  amount: number;
  /** Whole percent of last week, null where last week was nothing. */ percent: number | null;
}

export function difference(now: number, before: number): Difference {
  const amount = Math.abs(now - before);
  return {
    direction: now > before ? 'more' : now < before ? 'less' : 'same',
    amount,
    percent: before === 0 || amount === 0 ? null : Math.round((amount / before) * 100),
  };
}
