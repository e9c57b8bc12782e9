import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import raEnglish from 'ra-language-english';
import { describe, expect, it } from 'vitest';
import { deskEn } from '../../../admin-ui/desk/i18n/desk.en.ts';
import { deskZh } from '../../../admin-ui/desk/i18n/desk.zh.ts';
import { zhCN } from '../../../admin-ui/desk/i18n/zhCN.ts';
import { helpTopics } from '../../../admin-ui/desk/layout/helpTopics.ts';
import { wordsZh } from '../../../admin-ui/shared/i18n/words.zh.ts';
import { flatTexts, gapsOf } from '../support/flatTexts.ts';

const source = path.resolve(import.meta.dirname, '../../../admin-ui/desk');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !name.startsWith('i18n'),
);

describe.each([
  ['the desk', deskZh, deskEn],
  ['react-admin', zhCN, raEnglish],
])('%s in two languages', (_name, chinese, english) => {
  const zh = flatTexts(chinese);
  const en = flatTexts(english);

  it('has the same keys and leaves the same gaps', () => {
    expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted());
    // English counts with two forms, Chinese with one; a gap may stand in either.
    expect(Object.keys(zh).filter((key) => gapsOf(zh[key]).some((gap) => !gapsOf(en[key]).includes(gap)))).toEqual([]);
  });

  it('writes Chinese with Chinese punctuation', () => {
    expect(Object.values(zh).filter((text) => /[\u4e00-\u9fff][,?:;()]|[,?;()][\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
});

describe('the texts of the desk', () => {
  const known = { ...flatTexts(deskZh), ...flatTexts(zhCN), ...flatTexts(wordsZh) };

  it('exist for every key the pages name', () => {
    const named = files.flatMap((name) =>
      [...readFileSync(path.join(source, name), 'utf8').matchAll(/['"`]((?:desk|ra)\.[\w.]+\w)['"`]/g)].map(
        ([, key]) => key ?? '',
      ),
    );
    expect([...new Set(named)].filter((key) => !(key in known))).toEqual([]);
  });

  it('exist for every shortcut on the help sheet', () => {
    const keys = helpTopics.flatMap(({ topic, keys: list }) => [
      `desk.help.topics.${topic}`,
      ...list.map(([, name]) => `desk.help.keys.${name}`),
    ]);
    expect(keys.filter((key) => !(key in known))).toEqual([]);
  });
});
