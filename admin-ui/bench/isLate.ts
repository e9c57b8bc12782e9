export function isLate(dueAt: string | null, now = Date.now()): boolean {
  return dueAt !== null && Date.parse(dueAt) <= now;
}
