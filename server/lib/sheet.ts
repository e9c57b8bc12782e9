/** A table for a file that people open in a spreadsheet: what each column holds decides how its cells are written. */
export type SheetForm = 'text' | 'number' | 'money' | 'time';
/** Money is whole fen, a time the instant; both writers show yuan with two decimals and Shanghai time. */
export type SheetCell = string | number | Date | null;

export interface SheetColumn {
  readonly heading: string;
  readonly form: SheetForm;
}
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}
