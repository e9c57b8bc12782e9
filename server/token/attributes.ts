import pk from 'pkcs11js';
import { p256Parameters } from '../pki/publicKey.ts';
import type { CertificateRole, KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { Mechanism, Template } from './tokenTypes.ts';

/**
 * Every attribute template of the token layer. SoftHSM sets every usage flag that is not given to true, so each one is
 * given.
 */

export const userTypes = { so: pk.CKU_SO, user: pk.CKU_USER } as const;
/** An attribute the module will not show comes with a length of all ones. */
export const CKA_VALUE_LEN_LIMIT = 1 << 24;

export const attributes = {
  class: pk.CKA_CLASS,
  id: pk.CKA_ID,
  label: pk.CKA_LABEL,
  value: pk.CKA_VALUE,
  application: pk.CKA_APPLICATION,
  keyType: pk.CKA_KEY_TYPE,
  modulus: pk.CKA_MODULUS,
  publicExponent: pk.CKA_PUBLIC_EXPONENT,
  point: pk.CKA_EC_POINT,
  curve: pk.CKA_EC_PARAMS,
  sensitive: pk.CKA_SENSITIVE,
  extractable: pk.CKA_EXTRACTABLE,
  alwaysSensitive: pk.CKA_ALWAYS_SENSITIVE,
  neverExtractable: pk.CKA_NEVER_EXTRACTABLE,
  local: pk.CKA_LOCAL,
  sign: pk.CKA_SIGN,
  decrypt: pk.CKA_DECRYPT,
} as const;
export const objectClasses = {
  privateKey: pk.CKO_PRIVATE_KEY,
  publicKey: pk.CKO_PUBLIC_KEY,
  certificate: pk.CKO_CERTIFICATE,
  data: pk.CKO_DATA,
  secretKey: pk.CKO_SECRET_KEY,
} as const;
export type ObjectClass = keyof typeof objectClasses;

export function find(objectClass: ObjectClass, id?: Buffer): Template {
  return [
    { type: pk.CKA_CLASS, value: objectClasses[objectClass] },
    ...(id === undefined ? [] : [{ type: pk.CKA_ID, value: id }]),
  ];
}

export function keyPairMechanism(algorithm: KeyAlgorithm): Mechanism {
  return { mechanism: algorithm === 'rsa2048' ? pk.CKM_RSA_PKCS_KEY_PAIR_GEN : pk.CKM_EC_KEY_PAIR_GEN };
}

function common(id: Buffer, label: string, isPrivate: boolean): Template {
  return [
    { type: pk.CKA_TOKEN, value: true },
    { type: pk.CKA_PRIVATE, value: isPrivate },
    { type: pk.CKA_ID, value: id },
    { type: pk.CKA_LABEL, value: Buffer.from(label, 'utf8') },
  ];
}

export function signingPublicKey(algorithm: KeyAlgorithm, id: Buffer, label: string): Template {
  const size: Template =
    algorithm === 'rsa2048'
      ? [
          { type: pk.CKA_MODULUS_BITS, value: 2048 },
          { type: pk.CKA_PUBLIC_EXPONENT, value: Buffer.from([1, 0, 1]) },
          { type: pk.CKA_WRAP, value: true },
        ]
      : [{ type: pk.CKA_EC_PARAMS, value: p256Parameters }];
  return [
    ...common(id, label, false),
    { type: pk.CKA_VERIFY, value: true },
    { type: pk.CKA_ENCRYPT, value: false },
    ...size,
  ];
}

/** UNWRAP (RSA) and DERIVE (EC) let the key-management centre envelope encryption keys to this key. */
export function signingPrivateKey(algorithm: KeyAlgorithm, id: Buffer, label: string): Template {
  return [
    ...common(id, label, true),
    ...protectedKey,
    { type: pk.CKA_SIGN, value: true },
    { type: pk.CKA_DECRYPT, value: false },
    { type: pk.CKA_UNWRAP, value: algorithm === 'rsa2048' },
    ...(algorithm === 'rsa2048' ? [] : [{ type: pk.CKA_DERIVE, value: true }]),
  ];
}

export const protectedKey: Template = [
  { type: pk.CKA_SENSITIVE, value: true },
  { type: pk.CKA_EXTRACTABLE, value: false },
];

/** Session key that unwraps the private key; destroyed right after. `length` only where the key is derived. */
export function wrappingKey(length?: number): Template {
  return [
    { type: pk.CKA_CLASS, value: pk.CKO_SECRET_KEY },
    { type: pk.CKA_KEY_TYPE, value: pk.CKK_AES },
    { type: pk.CKA_TOKEN, value: false },
    ...protectedKey,
    { type: pk.CKA_UNWRAP, value: true },
    ...(length === undefined ? [] : [{ type: pk.CKA_VALUE_LEN, value: length }]),
  ];
}

export function encryptionPrivateKey(algorithm: KeyAlgorithm, id: Buffer, label: string): Template {
  const use: Template =
    algorithm === 'rsa2048'
      ? [
          { type: pk.CKA_DECRYPT, value: true },
          { type: pk.CKA_UNWRAP, value: true },
        ]
      : [{ type: pk.CKA_DERIVE, value: true }];
  return [
    { type: pk.CKA_CLASS, value: pk.CKO_PRIVATE_KEY },
    { type: pk.CKA_KEY_TYPE, value: algorithm === 'rsa2048' ? pk.CKK_RSA : pk.CKK_EC },
    ...common(id, label, true),
    ...protectedKey,
    { type: pk.CKA_SIGN, value: false },
    ...use,
  ];
}

/** `point` raw, 65 bytes; the object holds it inside an OCTET STRING. */
export function encryptionPublicKey(
  key: { modulus: Buffer; exponent: Buffer } | { point: Buffer },
  id: Buffer,
  label: string,
): Template {
  const numbers: Template =
    'point' in key
      ? [
          { type: pk.CKA_KEY_TYPE, value: pk.CKK_EC },
          { type: pk.CKA_EC_PARAMS, value: p256Parameters },
          { type: pk.CKA_EC_POINT, value: Buffer.concat([Buffer.from([4, key.point.length]), key.point]) },
          { type: pk.CKA_DERIVE, value: true },
        ]
      : [
          { type: pk.CKA_KEY_TYPE, value: pk.CKK_RSA },
          { type: pk.CKA_MODULUS, value: key.modulus },
          { type: pk.CKA_PUBLIC_EXPONENT, value: key.exponent },
          { type: pk.CKA_ENCRYPT, value: true },
          { type: pk.CKA_WRAP, value: true },
        ];
  return [
    { type: pk.CKA_CLASS, value: pk.CKO_PUBLIC_KEY },
    ...common(id, label, false),
    { type: pk.CKA_VERIFY, value: false },
    ...numbers,
  ];
}

export function certificateObject(
  role: CertificateRole,
  id: Buffer,
  label: string,
  parts: { subject: Buffer; issuer: Buffer; serial: Buffer; der: Buffer },
): Template {
  return [
    { type: pk.CKA_CLASS, value: pk.CKO_CERTIFICATE },
    { type: pk.CKA_CERTIFICATE_TYPE, value: pk.CKC_X_509 },
    ...common(id, `${label}-${role}`, false),
    { type: pk.CKA_SUBJECT, value: parts.subject },
    { type: pk.CKA_ISSUER, value: parts.issuer },
    { type: pk.CKA_SERIAL_NUMBER, value: parts.serial },
    { type: pk.CKA_VALUE, value: parts.der },
  ];
}

export function sealData(label: string, application: string, value: Buffer): Template {
  return [
    { type: pk.CKA_CLASS, value: pk.CKO_DATA },
    { type: pk.CKA_TOKEN, value: true },
    { type: pk.CKA_PRIVATE, value: false },
    { type: pk.CKA_LABEL, value: Buffer.from(label, 'utf8') },
    { type: pk.CKA_APPLICATION, value: Buffer.from(application, 'utf8') },
    { type: pk.CKA_VALUE, value },
  ];
}

/** A shared secret read out once: ECDH with the encryption key deciphers a message. */
export function sharedSecret(length: number): Template {
  return [
    { type: pk.CKA_CLASS, value: pk.CKO_SECRET_KEY },
    { type: pk.CKA_KEY_TYPE, value: pk.CKK_GENERIC_SECRET },
    { type: pk.CKA_TOKEN, value: false },
    { type: pk.CKA_SENSITIVE, value: false },
    { type: pk.CKA_EXTRACTABLE, value: true },
    { type: pk.CKA_VALUE_LEN, value: length },
  ];
}
