import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs Node with these arguments; everything it wrote, and how it ended. */
function node(args: string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...process.env, ...env } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

test('a Node that is too old is refused in words, before anything else', async () => {
  const pretend = (version: string): string =>
    `Object.defineProperty(process.versions, 'node', { value: '${version}' });
     import('./scripts/nodeVersion.mjs').then((one) => { one.refuseOldNode(); console.log('went on'); });`;
  for (const version of ['18.20.4', '20.18.3']) {
    const { code, output } = await node(['-e', pretend(version)]);
    expect(code).toBe(1);
    expect(output).toContain(`Node.js 20.19 or newer is needed; this is ${version}`);
    expect(output).not.toContain('went on');
  }
  for (const version of ['20.19.0', '22.0.0', '24.1.0'])
    expect((await node(['-e', pretend(version)])).output).toBe('went on\n');
});

test('a missing system part ends the test run with what to install; nothing passes for tested', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'yinxin-path-'));
  onTestFinished(() => rmSync(empty, { recursive: true }));
  const { code, output } = await node(['scripts/test.mjs'], { PATH: empty });
  expect(code).toBe(1);
  expect(output).toMatch(/缺少 .*SoftHSM2.*Chromium.*OpenSC/);
  expect(output).toMatch(/softhsm2 chromium .*opensc gnutls-bin/);
  expect(output).toContain('nothing was tested');
  expect(output).not.toMatch(/passed/);
});
