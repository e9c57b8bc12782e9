import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nss } from '../../server/token/drivers/nss.ts';
import { newDirectory, newTokenRoot, pullable, requirePart, type SoftSlot } from './tokenDirectory.ts';

/** An NSS database directory as a token; its number is in the file `chip-serial`, which travels with it. */
export function newNssSlot(): SoftSlot & { directory: string; serial: string } {
  requirePart(nss.libraries, 'apt-get install -y --no-install-recommends libnss3 libnss3-tools');
  const root = newTokenRoot('nss');
  const directory = newDirectory(join(root, 'tokens'));
  const serial = randomBytes(8).toString('hex');
  writeFileSync(join(directory, 'chip-serial'), `${serial}\n`);
  return { driver: 'nss', root, env: {}, directory, serial, ...pullable(root, directory) };
}
