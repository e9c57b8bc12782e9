import type { Cell } from '../lib/csv.ts';
import {
  exportColumns,
  exportWords,
  type ColumnKind,
  type ExportColumn,
  type ExportResource,
} from '../vocabulary/exportColumns.ts';
import { shanghaiTime } from '../vocabulary/shanghai.ts';
import { deskLists } from './deskLists.ts';
import type { Actor } from './listColumns.ts';

/** A file has no column that its list has not. */
type Described = {
  readonly [R in ExportResource]: readonly (readonly [keyof (typeof deskLists)[R]['columns'], ...string[]])[];
};
exportColumns satisfies Described;

/** Columns that a file leaves out on purpose: keys, and what only a page can use. */
const notExported = {
  applications: [
    'id',
    'stageLabel',
    'projectId',
    'priority',
    'minutesLeft',
    'heldUntil',
    'assigneeId',
    'leaseUntil',
    'version',
    'abilities',
  ],
  payments: [
    'id',
    'applicationId',
    'receiptMaterialId',
    'dueSince',
    'payerDiffers',
    'finalStatus',
    'waitingDays',
    'late',
    'version',
    'createdAt',
    'lines',
    'receipts',
    'credits',
    'refunds',
    'abilities',
  ],
  'audit-events': ['applicationId', 'sealed'],
} as const;
type Forgotten = {
  [R in ExportResource]: Exclude<
    keyof (typeof deskLists)[R]['columns'],
    (typeof exportColumns)[R][number][0] | (typeof notExported)[R][number]
  >;
}[ExportResource];
/** A column of a list is in its file or named above; a forgotten one does not compile. */
export type NothingForgotten = [Forgotten] extends [never] ? true : never;
true satisfies NothingForgotten;

/** Rows as a table with headings, in the columns that this reader sees. Times are in Shanghai time, money in yuan. */
export function exportTable(
  actor: Actor,
  resource: ExportResource,
  rows: readonly object[],
  language: 'zh' | 'en',
): Cell[][] {
  const seen = deskLists[resource].sees(actor);
  const columns = (exportColumns[resource] as readonly ExportColumn[]).filter(([field]) => seen.includes(field));
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
      return (Number(value) / 100).toFixed(2);
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
