import { createHash } from 'node:crypto';
import { keyIdFor } from '../../../server/lib/keyId.ts';
import { driverNamed } from '../../../server/token/drivers/driverNamed.ts';
import { inventory } from '../../../server/token/inventory.ts';
import { withSession } from '../../../server/token/logIn.ts';
import { Module } from '../../../server/token/Module.ts';
import { readBack } from '../../../server/token/proof.ts';
import type { SoftSlot } from '../../support/tokenDirectory.ts';

export interface Audit {
  serial: string;
  objects: string[];
  signingSha256: string;
  encryptionSha256: string;
}

/**
 * What is really on the token, seen by a process that had no part in it. Objects as "class:signing", "class:encryption"
 * or "class:?".
 */
export function auditToken(slot: SoftSlot, jobId: number, pin: string): Audit {
  Object.assign(process.env, slot.env);
  const module = new Module(driverNamed(slot.driver), { directory: slot.directory });
  module.initialize();
  try {
    const found = module.pickSlot();
    if (found === null) throw new Error('no token');
    const ids = { signing: keyIdFor(jobId, 'signing'), encryption: keyIdFor(jobId, 'encryption') };
    const roleOf = new Map([
      [ids.signing, 'signing'],
      [ids.encryption, 'encryption'],
    ]);
    return withSession(found, pin, (session) => ({
      serial: found.tokenInfo().serial,
      objects: inventory(session)
        .map(({ class: kind, id }) => `${kind}:${roleOf.get(id) ?? '?'}`)
        .sort(),
      signingSha256: readBack(session, Buffer.from(ids.signing, 'hex'), 'signing').certificateSha256,
      encryptionSha256: readBack(session, Buffer.from(ids.encryption, 'hex'), 'encryption').certificateSha256,
    }));
  } finally {
    module.finalize();
  }
}

export const WHOLE_PAIR = [
  'certificate:encryption',
  'certificate:signing',
  'privateKey:encryption',
  'privateKey:signing',
  'publicKey:encryption',
  'publicKey:signing',
];

export function sha256OfBase64(base64: string | null): string {
  return createHash('sha256')
    .update(Buffer.from(base64 ?? '', 'base64'))
    .digest('hex');
}
