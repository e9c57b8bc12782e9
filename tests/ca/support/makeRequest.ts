import { sign, type KeyObject } from 'node:crypto';
import { bitString, context, decode, encode, integer, sequence } from '../../../server/ca/asn1.ts';
import { encodeName, type DistinguishedName } from '../../../server/ca/distinguishedName.ts';
import { signatureAlgorithm } from '../../../server/ca/signatureAlgorithm.ts';

/** PKCS#10 over a key held here; `signWith` forges one signed by another key. */
export function makeRequest(
  spki: Buffer,
  privateKey: KeyObject,
  name: DistinguishedName = [{ type: 'CN', value: 'anything' }],
  hash = 'sha256',
): Buffer {
  const info = sequence(integer(Buffer.from([0])), encodeName(name), decode(spki), context(0, []));
  const signature = sign(hash, encode(info), privateKey);
  return encode(
    sequence(info, signatureAlgorithm(privateKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa'), bitString(signature)),
  );
}
