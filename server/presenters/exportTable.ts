import type { Cell } from '../lib/csv.ts';
import {
  exportColumns,
  exportWords,
  type ColumnKind,
  type ExportColumn,
  type ExportResource,
} from '../vocabulary/exportColumns.ts';
import { shanghaiTime } from '../vocabulary/shanghai.ts';

/** Rows as a table with headings. Times are in Shanghai time, money is in yuan. */
export function exportTable(resource: ExportResource, rows: readonly object[], language: 'zh' | 'en'): Cell[][] {
  const columns: readonly ExportColumn[] = exportColumns[resource];
  return [
    columns.map(([, zh, en]) => (language === 'en' ? en : zh)),
    ...rows.map((row) =>
      columns.map(([field, , , kind = 'text']) => written((row as Record<string, unknown>)[field], kind, language)),
    ),
  ];
}

function written(value: unknown, kind: ColumnKind, language: 'zh' | 'en'): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return shanghaiTime(value);
  switch (kind) {
    case 'fen':
      return Number(value) / 100;
    case 'text':
    case 'time':
      return typeof value === 'number' ? value : String(value);
    case 'json':
      return typeof value === 'string' ? value : JSON.stringify(value);
    default:
      return language === 'en'
        ? String(value)
        : ((exportWords[kind] as Record<string, string>)[String(value)] ?? String(value));
  }
}
