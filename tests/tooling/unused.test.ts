import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What knip says of a small tree of these files, under the house's own configuration. */
async function unused(files: Record<string, string>): Promise<string> {
  const base = mkdtempSync(path.join(tmpdir(), 'yinxin-unused-'));
  onTestFinished(() => rmSync(base, { recursive: true }));
  cpSync(path.join(root, 'knip.jsonc'), path.join(base, 'knip.jsonc'));
  writeFileSync(path.join(base, 'package.json'), JSON.stringify({ name: 'small', type: 'module' }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(base, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(base, file), text);
  }
  const knip = path.join(root, 'node_modules/knip/bin/knip.js');
  const args = [knip, '--no-progress', '--no-config-hints', '--reporter', 'compact'];
  const { stdout } = await run(process.execPath, args, { cwd: base }).catch((error: { stdout: string }) => error);
  return stdout;
}

const main = "import { used } from './lib/words.ts';\nused();\n";
const words = 'export const used = (): void => undefined;\n';

test('a file and an export that nobody imports are named', async () => {
  const said = await unused({
    'server/main.ts': main,
    'server/lib/words.ts': `${words}export const forgotten = 1;\n`,
    'server/lib/left.ts': words,
  });
  expect(said).toContain('server/lib/left.ts');
  expect(said).toContain('server/lib/words.ts: forgotten');
  expect(said).not.toContain('server/main.ts');
});

test('a program, a migration and the model of a table need nobody who imports them', async () => {
  const files = {
    'server/main.ts': main,
    'server/lib/words.ts': words,
    'server/models/Seal.ts': words,
    'migrations/20261201_01_new.ts': words,
  };
  expect((await unused(files)).trim()).toBe('');
});
