import type { Sheet } from '../lib/sheet.ts';
import type { ExportFormat } from '../vocabulary/exportFormats.ts';
import { shanghaiTime } from '../vocabulary/shanghai.ts';

interface Maker {
  id: number;
  name: string;
  at: Date;
}
const headings = { zh: ['导出人', '导出时间'], en: ['Exported by', 'Exported at'] } as const;

/** The table with who made it and when in two last columns: a part that is copied out still says where it came from. */
export function withMaker({ columns, rows }: Sheet, { id, name, at }: Maker, language: 'zh' | 'en'): Sheet {
  const [by, when] = headings[language];
  return {
    columns: [...columns, { heading: by, form: 'text' }, { heading: when, form: 'time' }],
    rows: rows.map((row) => [...row, `${name} (${id})`, at]),
  };
}

/** The name of the file, with and without letters other than ASCII. */
export function exportFileName(
  resource: string,
  { id, name, at }: Maker,
  format: ExportFormat,
): { name: string; plainName: string } {
  const time = shanghaiTime(at).replace(/\D/g, '').slice(0, 12);
  return { name: `${resource}-${time}-${name}.${format}`, plainName: `${resource}-${time}-${id}.${format}` };
}
