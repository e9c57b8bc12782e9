import type { Sheet, SheetCell, SheetForm } from '../lib/sheet.ts';
import {
  exportColumns,
  exportWords,
  type ColumnKind,
  type ExportColumn,
  type ExportResource,
} from '../vocabulary/exportColumns.ts';
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

/** Rows as a table for a file, in the columns that this reader sees. */
export function exportTable(
  actor: Actor,
  resource: ExportResource,
  rows: readonly object[],
  language: 'zh' | 'en',
): Sheet {
  const seen = deskLists[resource].sees(actor);
  const columns = (exportColumns[resource] as readonly ExportColumn[]).filter(([field]) => seen.includes(field));
  return {
    columns: columns.map(([, zh, en, kind = 'text']) => ({ heading: language === 'en' ? en : zh, form: formOf(kind) })),
    rows: rows.map((row) =>
      columns.map(([field, , , kind = 'text']) => written((row as Record<string, unknown>)[field], kind, language)),
    ),
  };
}

function formOf(kind: ColumnKind): SheetForm {
  if (kind === 'fen') return 'money';
  return kind === 'number' || kind === 'time' ? kind : 'text';
}

function written(value: unknown, kind: ColumnKind, language: 'zh' | 'en'): SheetCell {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'fen':
    case 'number':
      return Number(value);
    case 'time':
      return value instanceof Date ? value : new Date(String(value));
    case 'text':
      return String(value);
    case 'json':
      return typeof value === 'string' ? value : JSON.stringify(value);
    default:
      return language === 'en'
        ? String(value)
        : ((exportWords[kind] as Record<string, string>)[String(value)] ?? String(value));
  }
}
