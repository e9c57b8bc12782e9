import {
  constants,
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { KeyAlgorithm } from '../../server/vocabulary/certificateStates.ts';
import type { KeyTransport } from '../../server/vocabulary/stationKeys.ts';

export interface Envelope {
  transport: KeyTransport;
  envelopedKey: Buffer;
  wrappedPrivateKey: Buffer;
  iv: Buffer | null;
}

/** Envelopes an encryption key to a token's signing key (SPKI DER) as a key-management centre would. */
export function envelope(transport: KeyTransport, signingSpki: Buffer, privateKey: KeyObject): Envelope {
  const recipient = createPublicKey({ key: signingSpki, format: 'der', type: 'spki' });
  const { key, envelopedKey } = outer(transport.outer, recipient);
  return {
    transport,
    envelopedKey,
    ...inner(transport.inner, key, privateKey.export({ type: 'pkcs8', format: 'der' })),
  };
}

function outer(kind: KeyTransport['outer'], recipient: KeyObject): { key: Buffer; envelopedKey: Buffer } {
  if (kind === 'ecdh-x963-none') {
    const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return {
      key: diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient }),
      envelopedKey: ephemeral.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65),
    };
  }
  const key = randomBytes(32);
  if (kind === 'rsa-pkcs1')
    return { key, envelopedKey: publicEncrypt({ key: recipient, padding: constants.RSA_PKCS1_PADDING }, key) };
  return {
    key,
    envelopedKey: publicEncrypt(
      {
        key: recipient,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: kind === 'rsa-oaep-sha1' ? 'sha1' : 'sha256',
      },
      key,
    ),
  };
}

function inner(
  kind: KeyTransport['inner'],
  key: Buffer,
  pkcs8: Buffer,
): { wrappedPrivateKey: Buffer; iv: Buffer | null } {
  if (kind === 'aes-kw-zero-padded') {
    const padded = Buffer.concat([pkcs8, Buffer.alloc((8 - (pkcs8.length % 8)) % 8)]);
    return { wrappedPrivateKey: run(createCipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6)), padded), iv: null };
  }
  if (kind === 'aes-kwp')
    return {
      wrappedPrivateKey: run(createCipheriv('id-aes256-wrap-pad', key, Buffer.from('a65959a6', 'hex')), pkcs8),
      iv: null,
    };
  const iv = randomBytes(16);
  return { wrappedPrivateKey: run(createCipheriv('aes-256-cbc', key, iv), pkcs8), iv };
}

function run(cipher: ReturnType<typeof createCipheriv>, plain: Buffer): Buffer {
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/**
 * A message only this encryption key (SPKI DER) opens: RSA ciphertext, or an ephemeral point; with what it should give.
 */
export function proofMessage(algorithm: KeyAlgorithm, spki: Buffer): { ciphertext: Buffer; plain: Buffer } {
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  if (algorithm === 'rsa2048') {
    const plain = randomBytes(32);
    return { ciphertext: publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, plain), plain };
  }
  const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ciphertext: ephemeral.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65),
    plain: diffieHellman({ privateKey: ephemeral.privateKey, publicKey: key }),
  };
}
