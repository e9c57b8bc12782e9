import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImageDecoder } from '../../server/images/ImageDecoder.ts';
import { DiskStorage } from '../../server/storage/DiskStorage.ts';

export interface PicturePorts {
  storage: DiskStorage;
  pictures: ImageDecoder;
  folder: string;
  close(): Promise<void>;
}

/** A real folder and a real decoding child, for tests in which pictures are sent. */
export async function openPicturePorts(): Promise<PicturePorts> {
  const folder = await mkdtemp(join(tmpdir(), 'materials-'));
  const storage = await new DiskStorage(folder).open();
  const pictures = new ImageDecoder();
  return {
    storage,
    pictures,
    folder,
    async close() {
      pictures.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every key that lies in the folder now. */
export async function storedKeys({ storage }: Pick<PicturePorts, 'storage'>): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage.list(new Date(0), new Date(Date.now() + 60_000))) keys.push(key);
  return keys.sort();
}
