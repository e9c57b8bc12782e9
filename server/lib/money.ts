/** Amounts are integer fen. `formatFen(58000)` → "¥580.00". */
export function formatFen(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(fen) / 100);
  return `${sign}¥${whole.toLocaleString('en-US')}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}
