import { constants, createDecipheriv, privateDecrypt, type KeyObject } from 'node:crypto';
import type { KeyTransport } from '../../server/vocabulary/stationKeys.ts';
import { sharedSecret } from './sharedSecret.ts';

export interface Envelope {
  transport: KeyTransport;
  envelopedKey: Buffer;
  wrappedPrivateKey: Buffer;
  iv: Buffer | null;
}

/**
 * Opens the envelope as a token does, written from the standards and not from our code.
 * Returns the PKCS#8 with its zero padding.
 */
export function openEnvelope(
  { transport, envelopedKey, wrappedPrivateKey, iv }: Envelope,
  signingKey: KeyObject,
): Buffer {
  const starts: Record<KeyTransport['inner'], [string, Buffer]> = {
    'aes-kw-zero-padded': ['id-aes256-wrap', Buffer.alloc(8, 0xa6)],
    'aes-kwp': ['id-aes256-wrap-pad', Buffer.from('a65959a6', 'hex')],
    'aes-cbc-pad': ['aes-256-cbc', iv ?? Buffer.alloc(0)],
  };
  const [name, start] = starts[transport.inner];
  const decipher = createDecipheriv(name, outer(transport.outer, envelopedKey, signingKey), start);
  return Buffer.concat([decipher.update(wrappedPrivateKey), decipher.final()]);
}

function outer(kind: KeyTransport['outer'], envelopedKey: Buffer, signingKey: KeyObject): Buffer {
  if (kind === 'ecdh-x963-none') return sharedSecret(signingKey, envelopedKey);
  return privateDecrypt(
    {
      key: signingKey,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: kind === 'rsa-oaep-sha256' ? 'sha256' : 'sha1',
    },
    envelopedKey,
  );
}
