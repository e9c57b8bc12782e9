import type { Cell } from '../../../templates/documents/blocks.ts';
import type { Mark } from '../marks.ts';
import { mm } from '../paper.ts';
import type { Style, Typesetter } from '../typesetter.ts';

/** A line of a cell's content, relative to the left edge of the cell and its own top. */
export interface CellLine {
  height: number;
  marks: readonly Mark[];
}
const CELL_PADDING = mm(1.6);

const labelStyle: Style = { size: 8, shade: 'soft', leading: 1.2 };
const englishStyle: Style = { size: 5.6, shade: 'faint', leading: 1.2 };
const valueStyle: Style = { size: 9.2, leading: 1.3 };
const proseStyle: Style = { size: 8.2, leading: 1.5 };
const tickStyle: Style = { size: 9, leading: 1.4 };

/** A cell's content in lines as wide as the cell allows: cells grow, text is never cut. */
export function cellLines(set: Typesetter, cell: Cell, width: number): CellLine[] {
  const inner = width - 2 * CELL_PADDING;
  const write = (text: string, style: Style, align: 'left' | 'center' | 'right'): CellLine[] =>
    set
      .lines(text, style, inner)
      .map((line) => ({ height: set.lineHeight(style), marks: set.line(line, style, CELL_PADDING, 0, inner, align) }));
  switch (cell.cell) {
    case 'label':
      return [...write(cell.zh, labelStyle, 'center'), ...(cell.en ? write(cell.en, englishStyle, 'center') : [])];
    case 'value':
      return write(
        cell.text,
        { ...(cell.prose ? proseStyle : valueStyle), ...(cell.strong ? { bold: true } : {}) },
        cell.align ?? 'left',
      );
    case 'ticks':
      return tickLines(set, cell.ticks, inner);
  }
}

function tickLines(set: Typesetter, ticks: readonly { text: string; ticked: boolean }[], inner: number): CellLine[] {
  const side = 8.4;
  const space = mm(1.2);
  const apart = mm(5);
  const height = set.lineHeight(tickStyle);
  const lines: Mark[][] = [[]];
  let at = 0;
  for (const { text, ticked } of ticks) {
    const width = side + space + set.width(text, tickStyle);
    if (at > 0 && at + width > inner) {
      lines.push([]);
      at = 0;
    }
    const x = CELL_PADDING + at;
    const y = (height - side) / 2;
    lines
      .at(-1)
      ?.push(
        { mark: 'box', x, y, width: side, height: side, line: 0.7, shade: 'ink' },
        ...(ticked ? [{ mark: 'tick' as const, x, y, side }] : []),
        ...set.line(text, ticked ? { ...tickStyle, bold: true } : tickStyle, x + side + space, 0),
      );
    at += width + apart;
  }
  return lines.map((marks) => ({ height, marks }));
}
