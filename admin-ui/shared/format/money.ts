/** Amounts are integer fen. `formatMoney(58000)` → `¥580.00`. */
export function formatMoney(fen: number | null | undefined): string {
  if (fen == null || !Number.isFinite(fen)) return '—';
  const size = Math.abs(fen);
  const yuan = Math.trunc(size / 100).toLocaleString('en-US');
  const rest = String(size % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}¥${yuan}.${rest}`;
}

/**
 * What a person typed as yuan → fen, or null. Full-width digits, `¥`, `,` and 元 are accepted; a third decimal is not.
 */
export function parseYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[¥￥,\s元]/g, '');
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
