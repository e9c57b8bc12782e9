import { constants, createHash, diffieHellman, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import { publicPoint } from './publicKey.ts';
import { readCertificate } from './readCertificate.ts';
import { signatureHolds } from './signatureAlgorithm.ts';

/** A message only the private key can open, and the SHA-256 (hex) of what must come out. */
export interface ProofMessage {
  algorithm: KeyAlgorithm;
  /** RSA PKCS#1 v1.5 ciphertext, or the ephemeral point (raw, 65 bytes) whose shared X coordinate is the answer. */
  ciphertext: Buffer;
  expectedDigest: string;
}

/** Did the key of this certificate sign the challenge? PKCS#1 v1.5 with SHA-256, or ECDSA as DER. */
export function challengeIsSigned(certificate: Buffer, challenge: Buffer, signature: Buffer): boolean {
  return signatureHolds(readCertificate(certificate).publicKey, challenge, signature);
}

/** @param certificate the encryption certificate, DER. */
export function makeProofMessage(certificate: Buffer): ProofMessage {
  const { publicKey } = readCertificate(certificate);
  const { ciphertext, plain } = encipherRandom(publicKey);
  return {
    algorithm: publicKey.asymmetricKeyType === 'rsa' ? 'rsa2048' : 'ec-p256',
    ciphertext,
    expectedDigest: createHash('sha256').update(plain).digest('hex'),
  };
}

/** A random message that only the owner of this key can read, and what he reads. */
export function encipherRandom(publicKey: KeyObject): { ciphertext: Buffer; plain: Buffer } {
  if (publicKey.asymmetricKeyType === 'rsa') {
    const plain = randomBytes(32);
    return { ciphertext: publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, plain), plain };
  }
  const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ciphertext: publicPoint(ephemeral.publicKey),
    plain: diffieHellman({ privateKey: ephemeral.privateKey, publicKey }),
  };
}
