import type { Cell, Row, Tick } from './blocks.ts';

/** What is printed in an empty field: a stroke, so that nothing is added by hand later. */
const EMPTY = '／';

export function label(span: number, zh: string, en?: string): Cell {
  return { cell: 'label', span, zh, ...(en ? { en } : {}) };
}
export function value(
  span: number,
  text: string | null | undefined,
  look: { strong?: boolean; align?: 'left' | 'center' | 'right'; prose?: boolean } = {},
): Cell {
  const trimmed = text?.trim() ?? '';
  return { cell: 'value', span, text: trimmed === '' ? EMPTY : trimmed, ...look };
}
export function ticks(span: number, options: readonly Tick[]): Cell {
  return { cell: 'ticks', span, ticks: options };
}
export function headerRow(columns: readonly (readonly [span: number, zh: string, en?: string])[]): Row {
  return columns.map(([span, zh, en]) => label(span, zh, en));
}
