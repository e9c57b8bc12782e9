import { shanghaiTime } from '../vocabulary/shanghai.ts';
import type { Sheet, SheetCell, SheetForm } from './sheet.ts';

/**
 * CSV by RFC 4180 (CRLF, quotes doubled) with a byte-order mark, without which Excel shows Chinese wrongly. A text that
 * a spreadsheet would read as a formula gets an apostrophe in front (OWASP: CSV injection). A text that it would read
 * as a number or a date gets a tab in front: Excel keeps 15 digits of a number and no leading zeros, and a credit code
 * has 18. Numbers, amounts and times stay bare, so that a spreadsheet can count with them.
 */
export function csv({ columns, rows }: Sheet): string {
  const heads = columns.map(({ heading }) => quoted(asText(heading)));
  const lines = rows.map((row) => row.map((value, at) => cell(value, columns[at]?.form ?? 'text')));
  return '\uFEFF' + [heads, ...lines].map((line) => line.join(',') + '\r\n').join('');
}

function cell(value: SheetCell, form: SheetForm): string {
  if (value === null) return '';
  if (value instanceof Date) return shanghaiTime(value);
  if (typeof value === 'number') return form === 'money' ? (value / 100).toFixed(2) : String(value);
  return quoted(asText(value));
}

const FORMULA = /^[\s"']*[=+\-@\t\r＝＋－＠]/;
/** Digits with what may stand in a number, an amount, a date or a time, the letter of an exponent included. */
const NUMBER_OR_DATE = /^[\s¥$(.]*\d[\d\s.,:/%()年月日e+-]*$/i;

function asText(value: string): string {
  if (FORMULA.test(value)) return `'${value}`;
  return NUMBER_OR_DATE.test(value.normalize('NFKC')) ? `\t${value}` : value;
}

function quoted(value: string): string {
  return /[",\r\n\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
