import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { SheetCell, SheetColumn, SheetForm } from '../lib/sheet.ts';
import { HOUR } from '../vocabulary/shanghai.ts';

/** `@` is the format of text: digits stay digits, and what begins with `=` stays a text when somebody edits it. */
const formats: Record<SheetForm, string> = {
  text: '@',
  number: '0',
  money: '#,##0.00',
  time: 'yyyy-mm-dd hh:mm:ss',
};
/** What one cell holds at most; Excel calls a file with more in it damaged. */
const MOST_CHARACTERS = 32_767;

/** One XLSX file with one sheet, written row by row: a row that is written is not kept in memory as an object. */
export class SheetFile {
  private readonly columns: readonly SheetColumn[];
  private readonly workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  private readonly sheet: ExcelJS.Worksheet;
  private readonly bytes: Promise<Buffer>;

  constructor(name: string, columns: readonly (SheetColumn & { width: number })[]) {
    const stream = new PassThrough();
    this.columns = columns;
    this.bytes = buffer(stream);
    this.workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
    this.workbook.creator = '印信台';
    this.sheet = this.workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    this.sheet.columns = columns.map(({ heading, form, width }) => ({
      header: heading,
      width,
      style: { numFmt: formats[form] },
    }));
    const head = this.sheet.getRow(1);
    head.numFmt = formats.text;
    head.font = { bold: true };
    head.commit();
  }

  add(rows: readonly (readonly SheetCell[])[]): void {
    for (const row of rows)
      this.sheet.addRow(row.map((value, at) => written(value, this.columns[at]?.form ?? 'text'))).commit();
  }

  async end(): Promise<Buffer> {
    this.sheet.commit();
    await this.workbook.commit();
    return this.bytes;
  }
}

function written(value: SheetCell, form: SheetForm): SheetCell {
  if (value instanceof Date) return inShanghai(value);
  if (typeof value === 'number') return form === 'money' ? value / 100 : value;
  return value !== null && value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
}

/** A spreadsheet knows no zones, and exceljs writes the UTC reading of a date: this one reads as Shanghai's clocks. */
function inShanghai(at: Date): Date {
  return new Date(at.getTime() + 8 * HOUR);
}
