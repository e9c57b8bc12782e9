import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { intakeEn } from '../../../admin-ui/intake/i18n/intake.en.ts';
import { intakeZh } from '../../../admin-ui/intake/i18n/intake.zh.ts';
import { wordsZh } from '../../../admin-ui/shared/i18n/words.zh.ts';
import { flatTexts, gapsOf } from '../support/flatTexts.ts';

const zh = flatTexts(intakeZh);
const en = flatTexts(intakeEn);
const pages = path.resolve('admin-ui/intake');
const source = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n'))
  .map((file) => readFileSync(path.join(pages, file), 'utf8'))
  .join('\n');

describe("the words of the applicant's pages", () => {
  it('leave the same gaps in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    // What is counted once in Chinese may be told twice in English, singular and plural.
    const gaps = (text: string | undefined): string => [...new Set(gapsOf(text))].sort().join();
    expect(Object.keys(zh).filter((key) => gaps(zh[key]) !== gaps(en[key]))).toEqual([]);
  });

  it('are there for every key the pages ask for', () => {
    const known = [...Object.keys(zh), ...Object.keys(flatTexts(wordsZh))];
    const literal = [...source.matchAll(/\bt\('([\w.]+)'/g)].map(([, key]) => key ?? '');
    const built = [...source.matchAll(/\bt\(`([\w.]+)\$\{/g)].map(([, prefix]) => prefix ?? '');
    expect(literal.length).toBeGreaterThan(100);
    expect(literal.filter((key) => !known.includes(key))).toEqual([]);
    expect(built.filter((prefix) => !known.some((key) => key.startsWith(prefix)))).toEqual([]);
  });
});
