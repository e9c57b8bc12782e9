import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../server/lib/csv.ts';
import type { SheetCell, SheetForm } from '../../server/lib/sheet.ts';

/** The other side: RFC 4180 read back, one record after another. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && text[at + 1] === '\n') {
      row.push(cell);
      rows.push(row);
      [row, cell] = [[], ''];
      at += 1;
    } else cell += char;
  }
  return rows;
}

/** A table whose cells are of these forms; its headings are left out of what is compared. */
const bodyOf = (rows: SheetCell[][], form: SheetForm = 'text'): string =>
  csv({ columns: (rows[0] ?? []).map(() => ({ heading: '列', form })), rows })
    .split('\r\n')
    .slice(1)
    .join('\r\n');

describe('csv', () => {
  it('begins with the mark Excel needs and ends every record with CRLF', () => {
    const columns = [
      { heading: '机构', form: 'text' },
      { heading: '数量', form: 'number' },
    ] as const;
    expect(
      csv({
        columns,
        rows: [
          ['云汉', 1],
          ['云汉', null],
        ],
      }),
    ).toBe('\uFEFF机构,数量\r\n云汉,1\r\n云汉,\r\n');
  });

  it('brings every text back as it was, but for a mark before what a spreadsheet would reckon with', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const even = rows.map((row) => Array.from({ length: 4 }, (_, at) => row[at] ?? ''));
          const back = parse(bodyOf(even)).map((row) => row.map((cell, at) => [cell, at] as const));
          for (const [at, row] of back.entries())
            for (const [cell, column] of row) {
              const kept = even[at]![column]!;
              expect([kept, `'${kept}`, `\t${kept}`]).toContain(cell);
              expect(cell.startsWith("'") && cell !== kept).toBe(/^[\s"']*[=+\-@\t\r＝＋－＠]/.test(kept));
            }
          expect(back).toHaveLength(even.length);
        },
      ),
    );
  });

  it('never lets a cell begin a formula', () => {
    const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '"=1', '＝1', "'=1"];
    for (const start of starts)
      fc.assert(
        fc.property(fc.string(), (rest) => {
          expect(parse(bodyOf([[start + rest]]))[0]![0]).toMatch(/^'/);
        }),
      );
    expect(bodyOf([[-5]], 'number')).toBe('-5\r\n');
  });

  it('keeps every digit of a text: a tab goes before what a spreadsheet would take for a number or a date', () => {
    const marked = [
      '121100004000000506',
      '20261126000000998877',
      '007',
      '1E5',
      '12e345678',
      '3/4',
      '2026-11-26',
      '10:30',
      '1月2日',
      '１２３',
      '1,000.50',
      '(5)',
    ];
    for (const text of marked) expect(parse(bodyOf([[text]]))[0]).toEqual([`\t${text}`]);
    const plain = ['91350100MA00001X3H', 'SF1800000000014', 'YX-2026-1', '云汉 2 号', '12 楼', '', '无'];
    for (const text of plain) expect(parse(bodyOf([[text]]))[0]).toEqual([text]);
  });

  it('writes numbers, amounts and times bare, so that a spreadsheet can reckon with them', () => {
    expect(bodyOf([[35_050]], 'money')).toBe('350.50\r\n');
    expect(bodyOf([[7]], 'number')).toBe('7\r\n');
    expect(bodyOf([[new Date('2026-11-26T16:05:09Z')]], 'time')).toBe('2026-11-27 00:05:09\r\n');
  });
});
