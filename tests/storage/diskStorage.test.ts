import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../server/lib/seal.ts';
import { DiskStorage } from '../../server/storage/DiskStorage.ts';

let root = '';
let storage: DiskStorage;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'storage-'));
  storage = await new DiskStorage(root).open();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const pathOf = (key: string) => join(root, key.slice(0, 2), key.slice(2, 4), key);
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );
const keysBefore = async (date: Date) => {
  const keys: string[] = [];
  for await (const key of storage.list(new Date(0), date)) keys.push(key);
  return keys;
};

describe('objects are kept under their digest', () => {
  test('what was put is got, under the SHA-256 of its bytes, readable by nobody but us', async () => {
    const bytes = Buffer.from('sealed bytes');
    const stored = await storage.put(bytes);
    expect(stored).toEqual({ key: sha256Hex(bytes), bytes: 12 });
    expect((await storage.get(stored.key)).equals(bytes)).toBe(true);
    expect(await storage.head(stored.key)).toEqual(stored);
    expect((await stat(pathOf(stored.key))).mode & 0o777).toBe(0o440);
  });

  test('the same bytes sixteen times at once are one object, and nothing half-written stays', async () => {
    const bytes = Buffer.alloc(200_000, 7);
    const answers = await Promise.all(Array.from({ length: 16 }, () => storage.put(bytes)));
    expect(new Set(answers.map(({ key }) => key)).size).toBe(1);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
  });

  test('what is not there is said, what was altered on disk too', async () => {
    const { key } = await storage.put(Buffer.from('evidence'));
    await chmod(pathOf(key), 0o640);
    await writeFile(pathOf(key), 'evidenc3');
    expect(await code(storage.get(key))).toBe('content_changed');
    expect(await code(storage.get(sha256Hex('other')))).toBe('not_found');
    expect(await storage.head(sha256Hex('other'))).toBeNull();
  });

  test('deleting twice is deleting once', async () => {
    const { key } = await storage.put(Buffer.from('gone'));
    await storage.delete(key);
    await storage.delete(key);
    expect(await code(storage.get(key))).toBe('not_found');
  });

  test.each(['../../etc/passwd', '', 'ABCDEF', `${'a'.repeat(63)}/`])(
    'a key that is no digest reaches no file: %j',
    async (key) => {
      expect(await code(storage.get(key))).toBe('not_found');
    },
  );

  test('old objects are listed, young ones and those put again are not', async () => {
    const [old, renewed] = [await storage.put(Buffer.from('old')), await storage.put(Buffer.from('renewed'))];
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const { key } of [old, renewed]) await utimes(pathOf(key), yesterday, yesterday);
    await storage.put(Buffer.from('young'));
    await storage.put(Buffer.from('renewed'));
    expect(await keysBefore(new Date(Date.now() - 3_600_000))).toEqual([old.key]);
  });
});

describe('trouble with the disk', () => {
  test('half-written files of a crash are cleared at the next start, fresh ones are left alone', async () => {
    await writeFile(join(root, 'tmp', 'stale'), 'x');
    await writeFile(join(root, 'tmp', 'fresh'), 'x');
    const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(join(root, 'tmp', 'stale'), hoursAgo, hoursAgo);
    await new DiskStorage(root).open();
    expect(await readdir(join(root, 'tmp'))).toEqual(['fresh']);
  });

  test('a full disk is storage_full, leaves nothing behind, and small files go on', async () => {
    const module = pathToFileURL(fileURLToPath(new URL('../../server/storage/DiskStorage.ts', import.meta.url))).href;
    const program = `
      import { DiskStorage } from ${JSON.stringify(module)};
      const storage = await new DiskStorage(${JSON.stringify(root)}).open();
      const big = await storage.put(Buffer.alloc(3_000_000, 1)).then(() => 'none', (error) => error.code);
      const small = await storage.put(Buffer.alloc(1000, 2)).then(() => 'none', (error) => error.code);
      process.stdout.write(JSON.stringify([big, small]));`;
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    // No file may grow beyond 1 MB: the kernel refuses as it does when the disk is full.
    const run = spawnSync(
      '/bin/sh',
      [
        '-c',
        'ulimit -f 2048; exec "$@"',
        'sh',
        process.execPath,
        '--import',
        loader,
        '--input-type=module',
        '-e',
        program,
      ],
      { encoding: 'utf8' },
    );
    expect(run.stdout).toBe('["storage_full","none"]');
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
    expect(await keysBefore(new Date(Date.now() + 60_000))).toEqual([sha256Hex(Buffer.alloc(1000, 2))]);
  });
});
