import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The path of a secret file only its owner reads (0600 in a 0700 folder); made at first use, never overwritten. */
export function secretFile(
  folder: string,
  name: string,
  make: () => string = () => randomBytes(32).toString('base64'),
): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const file = path.join(folder, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  return file;
}
