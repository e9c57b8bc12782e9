import { p256Parameters } from '../../pki/publicKey.ts';
import { attributes, find, keyPairMechanism } from '../../token/attributes.ts';
import type { TokenSession } from '../../token/TokenSession.ts';
import type { Template } from '../../token/tokenTypes.ts';
import { findSigningKey, type SigningKey } from '../../token/signingKey.ts';

export type CaAlgorithm = 'rsa3072' | 'ec-p256';

/** The CA key on its token; made there if it is not. Unlike a holder's signing key it may do nothing but sign. */
export function ensureCaKey(session: TokenSession, id: Buffer, label: string, algorithm: CaAlgorithm): SigningKey {
  const kind = algorithm === 'ec-p256' ? 'ec-p256' : 'rsa2048';
  const present = findSigningKey(session, id, kind);
  if (present) return present;
  for (const leftover of [...session.find(find('privateKey', id)), ...session.find(find('publicKey', id))])
    session.destroy(leftover);
  session.generateKeyPair(keyPairMechanism(kind), publicTemplate(id, label, algorithm), privateTemplate(id, label));
  const made = findSigningKey(session, id, kind);
  if (!made) throw new Error('the CA key was not found after it was made');
  return made;
}

/** Attribute numbers of PKCS#11 v2.40 that the bench has no use for. */
const CKA = {
  token: 0x1,
  private: 0x2,
  encrypt: 0x104,
  decrypt: 0x105,
  wrap: 0x106,
  unwrap: 0x107,
  sign: 0x108,
  verify: 0x10a,
  derive: 0x10c,
  modulusBits: 0x121,
} as const;

function named(id: Buffer, label: string, isPrivate: boolean): Template {
  return [
    { type: CKA.token, value: true },
    { type: CKA.private, value: isPrivate },
    { type: attributes.id, value: id },
    { type: attributes.label, value: Buffer.from(label, 'utf8') },
  ];
}

function publicTemplate(id: Buffer, label: string, algorithm: CaAlgorithm): Template {
  const size: Template =
    algorithm === 'ec-p256'
      ? [{ type: attributes.curve, value: p256Parameters }]
      : [
          { type: CKA.modulusBits, value: 3072 },
          { type: attributes.publicExponent, value: Buffer.from([1, 0, 1]) },
        ];
  return [
    ...named(id, label, false),
    { type: CKA.verify, value: true },
    { type: CKA.encrypt, value: false },
    { type: CKA.wrap, value: false },
    ...size,
  ];
}

function privateTemplate(id: Buffer, label: string): Template {
  return [
    ...named(id, label, true),
    { type: attributes.sensitive, value: true },
    { type: attributes.extractable, value: false },
    { type: CKA.sign, value: true },
    { type: CKA.decrypt, value: false },
    { type: CKA.unwrap, value: false },
    { type: CKA.derive, value: false },
  ];
}
