import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Sheet, SheetCell } from '../../server/lib/sheet.ts';
import { SpreadsheetWriter } from '../../server/spreadsheets/SpreadsheetWriter.ts';

const writer = new SpreadsheetWriter();
afterAll(() => writer.close());

const textSheet = (rows: SheetCell[][]): Sheet => ({
  columns: [
    { heading: '编号', form: 'text' },
    { heading: '备注', form: 'text' },
  ],
  rows,
});
async function readBack(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book.worksheets[0]!;
}

describe('a spreadsheet', () => {
  it('holds every text as it was, digits, markup and what looks like a formula', async () => {
    const texts = ['121100004000000506', '000123', '1E5', '=1+1', '+8', '-1', '@SUM(A1)', '<&"\'>', '两行\n文字', '𬎆'];
    const sheet = await readBack(await writer.write('导出', textSheet(texts.map((text) => [text, null]))));
    expect(sheet.name).toBe('导出');
    expect(texts.map((_, at) => sheet.getCell(at + 2, 1).value)).toEqual(texts);
    expect(texts.map((_, at) => sheet.getCell(at + 2, 2).value)).toEqual(texts.map(() => null));
  });

  it('shortens a text that no cell can hold, and leaves the longest that fits', async () => {
    const [fits, long] = ['x'.repeat(32_767), 'x'.repeat(32_768)];
    const sheet = await readBack(await writer.write('导出', textSheet([[fits, long]])));
    expect(sheet.getCell(2, 1).value).toBe(fits);
    expect(sheet.getCell(2, 2).value).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('of the most rows one export may have is written whole within the limits', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => [`2026112600000${at}`, null]);
    const sheet = await readBack(await writer.write('导出', textSheet(rows)));
    expect(sheet.rowCount).toBe(50_001);
    expect(sheet.getCell(50_001, 1).value).toBe('202611260000049999');
  });
});

describe('the child process', () => {
  it('that takes too long, or cannot have the memory, ends alone: the file is refused', async () => {
    for (const limit of [{ deadlineMs: 1 }, { memoryBytes: 1024 * 1024 }]) {
      const tight = new SpreadsheetWriter(limit);
      await expect(tight.write('导出', textSheet([['1', null]]))).rejects.toMatchObject({ code: 'unavailable' });
    }
  });

  it('is one of a few: a further file at the same time is refused, a later one is written', async () => {
    const one = new SpreadsheetWriter({ parallel: 1 });
    const first = one.write('导出', textSheet([['1', null]]));
    await expect(one.write('导出', textSheet([['2', null]]))).rejects.toMatchObject({ code: 'unavailable' });
    await first;
    expect((await readBack(await one.write('导出', textSheet([['3', null]])))).getCell(2, 1).value).toBe('3');
    one.close();
    await expect(one.write('导出', textSheet([['4', null]]))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
