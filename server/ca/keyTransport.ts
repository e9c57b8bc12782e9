import { constants, createCipheriv, diffieHellman, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import type { KeyTransport } from '../vocabulary/stationKeys.ts';
import type { EnvelopedPrivateKey } from './KeyManagementCentre.ts';
import { publicPoint, type PublicKeyInfo } from '../pki/publicKey.ts';

/** The first transport on the token's list that fits its key and the policy, or null. */
export function chooseTransport(
  transports: readonly KeyTransport[],
  signingKey: PublicKeyInfo,
  allowHostUnwrap: boolean,
): KeyTransport | null {
  const fits = ({ outer, hostUnwrap }: KeyTransport): boolean =>
    (signingKey.algorithm === 'ec-p256') === (outer === 'ecdh-x963-none') && (allowHostUnwrap || !hostUnwrap);
  return transports.find(fits) ?? null;
}

/** @param pkcs8 private key, DER; wiped by the caller. */
export function envelopeKey(pkcs8: Buffer, transport: KeyTransport, signingKey: PublicKeyInfo): EnvelopedPrivateKey {
  const { key, envelopedKey } = newKeyFor(transport.outer, signingKey);
  try {
    return { transport, envelopedKey, ...wrap(pkcs8, transport.inner, key) };
  } finally {
    key.fill(0);
  }
}

/**
 * AES-256 key and how the token gets it. ECDH takes the shared X coordinate as it is (CKD_NULL): the only derivation
 * SoftHSM and NSS share.
 */
function newKeyFor(outer: KeyTransport['outer'], signingKey: PublicKeyInfo): { key: Buffer; envelopedKey: Buffer } {
  if (outer === 'ecdh-x963-none') {
    const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: signingKey.key });
    return { key, envelopedKey: publicPoint(ephemeral.publicKey) };
  }
  const key = randomBytes(32);
  const padding = outer === 'rsa-pkcs1' ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_OAEP_PADDING;
  const oaepHash = outer === 'rsa-oaep-sha256' ? 'sha256' : 'sha1';
  return { key, envelopedKey: publicEncrypt({ key: signingKey.key, padding, oaepHash }, key) };
}

function wrap(
  pkcs8: Buffer,
  inner: KeyTransport['inner'],
  key: Buffer,
): { wrappedPrivateKey: Buffer; iv: Buffer | null } {
  switch (inner) {
    case 'aes-kw-zero-padded': {
      // RFC 3394 takes multiples of 8; the zeros after the DER value are ignored by the modules that take this form.
      const padded = Buffer.concat([pkcs8, Buffer.alloc((8 - (pkcs8.length % 8)) % 8)]);
      const wrappedPrivateKey = encrypt('id-aes256-wrap', key, Buffer.alloc(8, 0xa6), padded);
      padded.fill(0);
      return { wrappedPrivateKey, iv: null };
    }
    case 'aes-kwp':
      return { wrappedPrivateKey: encrypt('id-aes256-wrap-pad', key, Buffer.from('a65959a6', 'hex'), pkcs8), iv: null };
    case 'aes-cbc-pad': {
      const iv = randomBytes(16);
      return { wrappedPrivateKey: encrypt('aes-256-cbc', key, iv, pkcs8), iv };
    }
    default:
      return inner satisfies never;
  }
}

function encrypt(cipherName: string, key: Buffer, iv: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv(cipherName, key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}
