import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { businessTypes } from '../../server/vocabulary/businessTypes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const name = `'(?:${businessTypes.join('|')})'`;

/** Ways in which code treats one business type apart: compares with it, lists it, stores it, selects by it. */
const apart = new RegExp(
  [
    `(?:===|!==)\\s*${name}`,
    `\\bcase ${name}`,
    `includes\\(${name}\\)`,
    `[bB]usinessType\\w*\\??:\\s*${name}`,
    `BusinessType\\[\\] = \\[`,
  ].join('|'),
);

const treatedApart = (text: string): string[] => text.split('\n').filter((line) => apart.test(line));

it('finds a business type that is treated apart', () => {
  const text = [
    "if (businessType === 'new') begin();",
    "if (application.businessType !== 'revoke') go();",
    "  case 'renew':",
    "if (['reissue'].includes('reissue')) send();",
    "where({ projectId, businessType: 'new' });",
    "const some: readonly BusinessType[] = ['renew'];",
  ];
  expect(treatedApart(text.join('\n'))).toEqual(text);
  expect(treatedApart('const rules = rulesOf(businessType);\nconst one: BusinessType = type;')).toEqual([]);
});

it('no business type is treated apart outside its own record', () => {
  // The launcher has a word of its own for an empty slot's UKey: new.
  const files = readdirSync(path.join(root, 'server'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(domain\/businessTypes|house)\//.test(file),
  );
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) =>
    treatedApart(readFileSync(path.join(root, 'server', file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
