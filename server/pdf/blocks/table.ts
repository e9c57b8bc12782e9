import type { Row, RowGroup, TableBlock } from '../../../templates/documents/blocks.ts';
import type { Piece, Span } from '../flow.ts';
import { movedAll } from '../marks.ts';
import type { Mark } from '../marks.ts';
import { bodyWidth, mm } from '../paper.ts';
import type { Style, Typesetter } from '../typesetter.ts';
import { cellLines } from './cell.ts';
import type { CellLine } from './cell.ts';

const COLUMNS = 24;
const LABEL_WIDTH = mm(14);
const ROW_MIN = mm(7.2);
const ROW_PADDING = mm(0.7);
/** A row higher than this is cut between lines and goes on below; nothing else ever cuts a row. */
const ROW_MAX = mm(150);
const HAIR = 0.5;
const FRAME = 1.1;
const groupStyle: Style = { size: 7.8, bold: true, leading: 1.14 };

export function tablePieces(set: Typesetter, { groups }: TableBlock): Piece[] {
  const frame: Span = {
    draw: (height) => [{ mark: 'box', x: 0, y: 0, width: bodyWidth, height, line: FRAME, shade: 'ink' }],
  };
  const labelled = groups.some((group) => group.label);
  const pieces = groups.flatMap((group) => groupPieces(set, group, labelled ? LABEL_WIDTH : 0, frame));
  return pieces.map((piece, index) => (index === 0 ? { ...piece, gap: mm(1) } : piece));
}

function groupPieces(set: Typesetter, group: RowGroup, left: number, frame: Span): Piece[] {
  const spans = [frame, ...(group.label ? [groupLabel(set, group.label)] : [])];
  const header = group.header && rowPieces(set, group.header, left, spans)[0];
  const rows = group.rows.flatMap((row) => rowPieces(set, row, left, spans));
  if (!header) return rows;
  return [{ ...header, keepWithNext: true }, ...rows.map((row) => ({ ...row, repeat: header }))];
}

function groupLabel(set: Typesetter, words: readonly (string | undefined)[]): Span {
  return {
    draw(height) {
      const lines = words.filter((word) => word !== undefined);
      const lineHeight = set.lineHeight(groupStyle);
      const top = (height - lines.length * lineHeight) / 2;
      return [
        { mark: 'box', x: 0, y: 0, width: LABEL_WIDTH, height, line: HAIR, shade: 'ink', fill: 'wash' },
        ...lines.flatMap((line, index) =>
          set.line(line, groupStyle, 0, top + index * lineHeight, LABEL_WIDTH, 'center'),
        ),
      ];
    },
  };
}

function rowPieces(set: Typesetter, row: Row, left: number, spans: readonly Span[]): Piece[] {
  const unit = (bodyWidth - left) / COLUMNS;
  const cells: { x: number; width: number; filled: boolean; lines: CellLine[] }[] = [];
  let column = 0;
  for (const cell of row) {
    cells.push({
      x: left + column * unit,
      width: cell.span * unit,
      filled: cell.cell === 'label',
      lines: cellLines(set, cell, cell.span * unit),
    });
    column += cell.span;
  }
  if (column !== COLUMNS) throw new RangeError(`a table row spans ${column} of ${COLUMNS} columns`);
  const pieces: Piece[] = [];
  do {
    const taken = cells.map((cell) => ({ ...cell, part: takeLines(cell.lines, ROW_MAX) }));
    const height = Math.max(ROW_MIN, ...taken.map(({ part }) => heightOf(part) + 2 * ROW_PADDING));
    pieces.push({
      height,
      spans,
      marks: taken.flatMap(({ x, width, filled, part }) => cellMarks(x, width, height, filled, part)),
    });
  } while (cells.some((cell) => cell.lines.length > 0));
  return pieces;
}

/** Takes as many lines from the beginning as fit, at least one. */
function takeLines(lines: CellLine[], room: number): CellLine[] {
  let count = 0;
  for (let used = 0; count < lines.length; count++) {
    used += lines[count]?.height ?? 0;
    if (used > room && count > 0) break;
  }
  return lines.splice(0, count);
}
function heightOf(lines: readonly CellLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

function cellMarks(x: number, width: number, height: number, filled: boolean, lines: readonly CellLine[]): Mark[] {
  const marks: Mark[] = [
    { mark: 'box', x, y: 0, width, height, line: HAIR, shade: 'ink', ...(filled ? { fill: 'wash' as const } : {}) },
  ];
  let y = (height - heightOf(lines)) / 2;
  for (const line of lines) {
    marks.push(...movedAll(line.marks, x, y));
    y += line.height;
  }
  return marks;
}
