import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { generatedDocs, writeDocs } from '../../server/cli/generateDocs.ts';
import { permissions } from '../../server/vocabulary/permissions.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');

it.each(Object.keys(generatedDocs))('docs/%s says what the vocabulary says (npm run docs:generate)', async (name) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxin-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await writeDocs(folder);
  expect(readFileSync(path.join(docs, name), 'utf8')).toBe(readFileSync(path.join(folder, name), 'utf8'));
});

it('the permissions page has a line for every verb', () => {
  const page = generatedDocs['permissions.md']!();
  for (const verb of Object.keys(permissions)) expect(page).toContain(`| \`${verb}\` |`);
});
