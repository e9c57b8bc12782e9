import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

interface Finding {
  code: string;
  filename: string;
}

/** The rules broken by one file at that place, judged by the house's own configuration. */
async function rulesBroken(file: string, text: string): Promise<string[]> {
  const base = mkdtempSync(path.join(tmpdir(), 'yinxin-lint-'));
  onTestFinished(() => rmSync(base, { recursive: true }));
  cpSync(path.join(root, '.oxlintrc.json'), path.join(base, '.oxlintrc.json'));
  mkdirSync(path.join(base, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(base, file), text);
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const output = await run(process.execPath, [oxlint, '--format=json'], { cwd: base }).catch(
    (error: { stdout: string }) => error,
  );
  const { diagnostics } = JSON.parse(output.stdout) as { diagnostics: Finding[] };
  return diagnostics.map((one) => one.code);
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `export const line${index} = ${index};\n`).join('');

test('a file of 251 lines is refused, one of 250 is not, and a list of words may be long', async () => {
  expect(await rulesBroken('server/domain/long.ts', lines(251))).toEqual(['eslint(max-lines)']);
  expect(await rulesBroken('server/domain/long.ts', lines(250))).toEqual([]);
  expect(await rulesBroken('admin-ui/desk/i18n/zh.ts', lines(251))).toEqual([]);
});

test('a default export is refused, except where a tool demands one', async () => {
  const text = 'const thing = 1;\nexport default thing;\n';
  expect(await rulesBroken('server/domain/thing.ts', text)).toEqual(['import(no-default-export)']);
  expect(await rulesBroken('vitest.config.ts', text)).toEqual([]);
});

test('the environment is read in the configuration and nowhere else', async () => {
  const text = 'export const port = process.env.PORT;\n';
  expect(await rulesBroken('server/http/port.ts', text)).toEqual(['node(no-process-env)']);
  expect(await rulesBroken('admin-ui/desk/port.ts', text)).toEqual(['node(no-process-env)']);
  expect(await rulesBroken('server/config.ts', text)).toEqual([]);
});

test('any, console and a test that is skipped are refused', async () => {
  expect(await rulesBroken('server/domain/loose.ts', 'export const loose = (value: any): unknown => value;\n')).toEqual(
    ['typescript(no-explicit-any)'],
  );
  expect(await rulesBroken('server/domain/loud.ts', "console.log('loud');\n")).toEqual(['eslint(no-console)']);
  const skipped = "import { expect, test } from 'vitest';\ntest.skip('later', () => expect(1 + 1).toBe(2));\n";
  expect(await rulesBroken('tests/domain/later.test.ts', skipped)).toContain('vitest(no-disabled-tests)');
});

test('a ternary inside a ternary is refused everywhere', async () => {
  const text = 'export const size = (n: number): string => (n < 3 ? "small" : n < 9 ? "middle" : "large");\n';
  expect(await rulesBroken('server/pki/size.ts', text)).toEqual(['eslint(no-nested-ternary)']);
  expect(await rulesBroken('admin-ui/desk/size.ts', text)).toEqual(['eslint(no-nested-ternary)']);
  expect(await rulesBroken('tests/support/size.ts', text)).toEqual(['eslint(no-nested-ternary)']);
  expect(await rulesBroken('scripts/size.mjs', text.replace(/: (number|string)/g, ''))).toEqual([
    'eslint(no-nested-ternary)',
  ]);
  expect(await rulesBroken('server/pki/size.ts', 'export const size = (n: number) => (n < 3 ? "s" : "l");\n')).toEqual(
    [],
  );
});
