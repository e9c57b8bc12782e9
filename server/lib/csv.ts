/**
 * CSV by RFC 4180 (CRLF, quotes doubled) with a byte-order mark, without which Excel shows Chinese wrongly. A text that
 * a spreadsheet would read as a formula gets an apostrophe in front (OWASP: CSV injection); numbers stay numbers.
 */
export type Cell = string | number | null;

export function csv(rows: readonly (readonly Cell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s"']*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
