import pk from 'pkcs11js';
import type { KeyTransport } from '../vocabulary/stationKeys.ts';
import type { Mechanism } from './tokenTypes.ts';

export const rsaPkcs: Mechanism = { mechanism: pk.CKM_RSA_PKCS };
export const ecdsa: Mechanism = { mechanism: pk.CKM_ECDSA };

/** Plain ECDH: the X coordinate is the key (no key derivation function). `point` raw, 65 bytes. */
export function ecdh(point: Buffer): Mechanism {
  const parameter: pk.ECDH1 = { type: pk.CK_PARAMS_EC_DH, kdf: pk.CKD_NULL, publicData: point };
  return { mechanism: pk.CKM_ECDH1_DERIVE, parameter };
}

export function outerMechanism(outer: Exclude<KeyTransport['outer'], 'ecdh-x963-none'>): Mechanism {
  if (outer === 'rsa-pkcs1') return rsaPkcs;
  const hash =
    outer === 'rsa-oaep-sha1'
      ? { hashAlg: pk.CKM_SHA_1, mgf: pk.CKG_MGF1_SHA1 }
      : { hashAlg: pk.CKM_SHA256, mgf: pk.CKG_MGF1_SHA256 };
  const parameter: pk.RsaOAEP = { type: pk.CK_PARAMS_RSA_OAEP, source: 1, ...hash };
  return { mechanism: pk.CKM_RSA_PKCS_OAEP, parameter };
}

/** `number` comes from the driver profile: the same name has other numbers elsewhere. */
export function innerMechanism(number: number, iv: Buffer | null): Mechanism {
  return iv === null ? { mechanism: number } : { mechanism: number, parameter: iv };
}
