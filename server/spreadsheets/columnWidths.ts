import type { Sheet, SheetCell, SheetColumn } from '../lib/sheet.ts';

const NARROWEST = 8;
const WIDEST = 60;
/** Enough rows to know how long the values of a column are; all fifty thousand would only take time. */
const LOOKED_AT = 500;

/** The columns with a width that shows their values whole; it must be known before the first row is written. */
export function withWidths({ columns, rows }: Sheet): (SheetColumn & { width: number })[] {
  const some = rows.slice(0, LOOKED_AT);
  return columns.map((column, at) => {
    const longest = Math.max(places(column.heading), ...some.map((row) => shown(row[at] ?? null, column)));
    return { ...column, width: Math.min(Math.max(longest + 2, NARROWEST), WIDEST) };
  });
}

function shown(value: SheetCell, { form }: SheetColumn): number {
  if (value === null) return 0;
  if (value instanceof Date) return '2026-11-20 09:05:00'.length;
  return places(String(value)) + (form === 'money' ? 3 : 0);
}

/** How wide a text is, in digits: a Chinese character takes two. */
function places(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
}
