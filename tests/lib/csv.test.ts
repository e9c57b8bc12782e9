import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../server/lib/csv.ts';

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

describe('csv', () => {
  it('begins with the mark Excel needs and ends every record with CRLF', () => {
    expect(
      csv([
        ['机构', 1],
        ['云汉', null],
      ]),
    ).toBe('\uFEFF机构,1\r\n云汉,\r\n');
  });

  it('brings every text back as it was, but for an apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          expect(parse(csv(rows)).map((row) => row.map((cell) => cell))).toEqual(
            rows.map((row) => row.map((cell) => (/^[\s"']*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell))),
          );
        },
      ),
    );
  });

  it('never lets a cell begin a formula', () => {
    const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '"=1', '＝1', "'=1"];
    for (const start of starts)
      fc.assert(
        fc.property(fc.string(), (rest) => {
          expect(parse(csv([[start + rest]]))[0]![0]).toMatch(/^'/);
        }),
      );
    expect(csv([[-5]])).toBe('\uFEFF-5\r\n');
  });
});
