import { sign, type KeyObject } from 'node:crypto';
import type { DistinguishedName } from '../../../server/pki/distinguishedName.ts';
import { composeRequest } from '../../../server/pki/request.ts';

/** PKCS#10 over a key held here; `privateKey` of another pair forges one. */
export function makeRequest(
  spki: Buffer,
  privateKey: KeyObject,
  name: DistinguishedName = [{ type: 'CN', value: 'anything' }],
  hash = 'sha256',
): Buffer {
  const kind = privateKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  return composeRequest(name, spki, kind, (info) => sign(hash, info, privateKey));
}
