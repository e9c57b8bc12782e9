/** A workbook keeps every digit and is what people open; CSV is for programs. The first is what a page offers first. */
export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
