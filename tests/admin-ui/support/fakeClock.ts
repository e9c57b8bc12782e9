/** The present of the fake desk: Friday 20 November 2026, 11:05 at the desk. */
export const NOW = new Date('2026-11-20T03:05:00Z');
export const minutesAgo = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();
