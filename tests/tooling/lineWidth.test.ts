import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { wideLines } from '../../scripts/lineWidth.mjs';

/** The lines found too wide in one file of this name and text. */
function found(file: string, text: string): string[] {
  const base = mkdtempSync(path.join(tmpdir(), 'yinxin-width-'));
  onTestFinished(() => rmSync(base, { recursive: true }));
  mkdirSync(path.join(base, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(base, file), text);
  return wideLines(base);
}

test('a line of 121 columns is refused, one of 120 is not; a Chinese character is one column', () => {
  expect(found('server/pki/name.ts', `// short\n// ${'a'.repeat(118)}\n`)).toEqual(['server/pki/name.ts:2: 121']);
  expect(found('server/pki/name.ts', `// ${'a'.repeat(117)}\n`)).toEqual([]);
  expect(found('server/pki/name.ts', `// ${'证'.repeat(117)}\n`)).toEqual([]);
  expect(found('server/pki/name.ts', `// ${'𠮷'.repeat(118)}\n`)).toEqual(['server/pki/name.ts:1: 121']);
});

test('words, released migrations and files that are not code may be wide', () => {
  const wide = `export const word = '${'字'.repeat(200)}';\n`;
  expect(found('admin-ui/desk/i18n/zh.ts', wide)).toEqual([]);
  expect(found('templates/messages/zh.ts', wide)).toEqual([]);
  expect(found('templates/documents/agreement.txt', wide)).toEqual([]);
  expect(found('migrations/20261101_01_foundations.ts', wide)).toEqual([]);
  expect(found('server/models/tables.generated.ts', wide)).toEqual([]);
  expect(found('node_modules/koa/index.mjs', wide)).toEqual([]);
  expect(found('migrations/20261126_10_job_ending.ts', wide)).toHaveLength(1);
  expect(found('admin-ui/desk/App.tsx', wide)).toHaveLength(1);
  expect(found('knexfile.ts', wide)).toHaveLength(1);
});

test('no other line of the repository is wider', () => {
  expect(wideLines()).toEqual([]);
});
