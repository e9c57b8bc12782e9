import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { keepLogSmall } from '../../server/house/keepLogSmall.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'yinxin-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a log is cut while a program writes to it, which goes on writing at its new beginning', async () => {
  const file = path.join(folder, 'server.log');
  const log = openSync(file, 'a');
  const writer = spawn(
    process.execPath,
    ['-e', 'let n = 0; setInterval(() => console.log(`line ${(n += 1)} ${"x".repeat(100)}`), 1)'],
    { stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const stop = keepLogSmall(file, { largest: 5_000, every: 20 });
  try {
    await vi.waitFor(() => expect(firstLine(file)).toBeGreaterThan(100), { timeout: 20_000 });
    expect(firstLine(`${file}.1`)).toBeGreaterThan(0);
    expect(statSync(file).size).toBeLessThan(100_000);
    expect(readFileSync(file).includes(0)).toBe(false);
  } finally {
    stop();
    writer.kill();
  }
});

/** The number of the first whole line that the file still has. */
function firstLine(file: string): number {
  return Number(/^line (\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
}
