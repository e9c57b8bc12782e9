import type { SheetCell, SheetColumn } from '../lib/sheet.ts';

/** Between SpreadsheetWriter and its child, over Node's IPC with structured clones: the rows come in parts. */
export type SheetRequest =
  | { readonly kind: 'begin'; readonly name: string; readonly columns: readonly (SheetColumn & { width: number })[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly SheetCell[])[] }
  | { readonly kind: 'end' };
export type SheetReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };
