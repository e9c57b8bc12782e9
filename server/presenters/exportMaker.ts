import type { Cell } from '../lib/csv.ts';
import { shanghaiTime } from '../vocabulary/shanghai.ts';

interface Maker {
  id: number;
  name: string;
  at: Date;
}
const headings = { zh: ['导出人', '导出时间'], en: ['Exported by', 'Exported at'] } as const;

/** The table with who made it and when in two last columns: a part that is copied out still says where it came from. */
export function withMaker([head = [], ...rows]: readonly Cell[][], maker: Maker, language: 'zh' | 'en'): Cell[][] {
  const said = [`${maker.name} (${maker.id})`, shanghaiTime(maker.at)];
  return [[...head, ...headings[language]], ...rows.map((row) => [...row, ...said])];
}

/** The name of the file, with and without letters other than ASCII. */
export function exportFileName(resource: string, { id, name, at }: Maker): { name: string; plainName: string } {
  const time = shanghaiTime(at).replace(/\D/g, '').slice(0, 12);
  return { name: `${resource}-${time}-${name}.csv`, plainName: `${resource}-${time}-${id}.csv` };
}
