import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { softhsm2 } from '../../server/token/drivers/softhsm2.ts';
import { newDirectory, newTokenRoot, pullable, requirePart, type SoftSlot } from './tokenDirectory.ts';

export interface SoftHsmSlot extends SoftSlot {
  /** Path of this slot's SOFTHSM2_CONF. */
  conf: string;
}

/** A slot of its own: configuration and token directory that no other process uses. Empty until a token is prepared. */
export function newSoftHsmSlot(): SoftHsmSlot {
  requirePart(softhsm2.libraries, 'apt-get install -y --no-install-recommends softhsm2');
  const root = newTokenRoot('softhsm');
  const tokens = newDirectory(join(root, 'tokens'));
  const conf = join(root, 'softhsm2.conf');
  writeFileSync(
    conf,
    `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n`,
  );
  return {
    driver: 'softhsm2',
    root,
    conf,
    env: { SOFTHSM2_CONF: conf },
    directory: tokens,
    ...pullable(root, tokens),
  };
}
