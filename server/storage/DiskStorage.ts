import { randomUUID } from 'node:crypto';
import { link, mkdir, open, opendir, readFile, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../lib/AppError.ts';
import { sha256Hex } from '../lib/seal.ts';
import type { ObjectStorage, StoredObject } from './ObjectStorage.ts';

const STALE_MS = 60 * 60_000;

/**
 * Objects in a folder as `ab/cd/<sha-256>`, read-only; half-written ones lie in `tmp/` until the next start clears
 * them.
 */
export class DiskStorage implements ObjectStorage {
  private readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  /** Makes the folder and clears what a crash left half-written more than an hour ago. */
  async open(): Promise<this> {
    await mkdir(this.temporary(), { recursive: true, mode: 0o700 });
    for await (const entry of await opendir(this.temporary())) {
      const path = join(this.temporary(), entry.name);
      const found = await stat(path).catch(ignoreMissing);
      if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
    }
    return this;
  }

  async put(bytes: Buffer): Promise<StoredObject> {
    const key = sha256Hex(bytes);
    const path = this.path(key);
    const temporary = join(this.temporary(), `${key.slice(0, 16)}-${randomUUID()}`);
    try {
      await mkdir(this.temporary(), { recursive: true, mode: 0o700 });
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeDurably(temporary, bytes);
      // A link fails where a rename would replace: whoever is first wins, and both hold the same bytes.
      await link(temporary, path).catch(async (error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
        // The object is put again: its time is set to now, so that a sweep for old objects leaves it.
        await utimes(path, new Date(), new Date());
      });
      await syncFolder(dirname(path));
      if (made !== undefined) for (const folder of [dirname(dirname(path)), this.root]) await syncFolder(folder);
    } catch (error) {
      if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error)))
        throw new AppError('storage_full', {}, { cause: error });
      throw error;
    } finally {
      await rm(temporary, { force: true });
    }
    return { key, bytes: bytes.length };
  }

  async get(key: string): Promise<Buffer> {
    const bytes = await readFile(this.path(key)).catch(ignoreMissing);
    if (!bytes) throw new AppError('not_found', { key });
    if (sha256Hex(bytes) !== key) throw new AppError('content_changed', { key });
    return bytes;
  }

  async head(key: string): Promise<StoredObject | null> {
    const found = await stat(this.path(key)).catch(ignoreMissing);
    return found ? { key, bytes: found.size } : null;
  }

  async delete(key: string): Promise<void> {
    await unlink(this.path(key)).catch(ignoreMissing);
  }

  async *list(after: Date, before: Date): AsyncIterable<string> {
    for await (const first of await opendir(this.root)) {
      if (!first.isDirectory() || !/^[0-9a-f]{2}$/.test(first.name)) continue;
      for await (const second of await opendir(join(this.root, first.name))) {
        for await (const file of await opendir(join(this.root, first.name, second.name))) {
          const found = await stat(this.path(file.name)).catch(ignoreMissing);
          if (found && found.mtime > after && found.mtime < before) yield file.name;
        }
      }
    }
  }

  async claim(owner: string): Promise<string> {
    const written = await this.writeOwner(owner, link).then(
      () => owner,
      (error: unknown) => (codeOf(error) === 'EEXIST' ? null : Promise.reject(error)),
    );
    return written ?? (await readFile(this.ownerFile(), 'utf8')).trim();
  }

  async adopt(owner: string): Promise<void> {
    await this.writeOwner(owner, rename);
  }

  /** Written to another name first, so that the file is never half there. */
  private async writeOwner(owner: string, place: (from: string, to: string) => Promise<void>): Promise<void> {
    await mkdir(this.temporary(), { recursive: true, mode: 0o700 });
    const temporary = join(this.temporary(), `owner-${randomUUID()}`);
    try {
      await writeDurably(temporary, Buffer.from(`${owner}\n`));
      await place(temporary, this.ownerFile());
      await syncFolder(this.root);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  private ownerFile(): string {
    return join(this.root, 'owner');
  }

  private temporary(): string {
    return join(this.root, 'tmp');
  }

  private path(key: string): string {
    // Any other text could name a file outside the folder.
    if (!/^[0-9a-f]{64}$/.test(key)) throw new AppError('not_found');
    return join(this.root, key.slice(0, 2), key.slice(2, 4), key);
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o440);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
function ignoreMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}
