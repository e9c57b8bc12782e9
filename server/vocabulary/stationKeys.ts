import type { CertificateRole, KeyAlgorithm } from './certificateStates.ts';

import type { Fenced } from './stationProtocol.ts';

/** How an encryption key may travel to a token, best first; the desk takes the first it can and may. */
export interface KeyTransport {
  /** Outer: how the AES-256 key is enveloped to the token's signing key (for ECDH the X coordinate is the AES key). */
  outer: 'rsa-pkcs1' | 'rsa-oaep-sha1' | 'rsa-oaep-sha256' | 'ecdh-x963-none';
  /**
   * Inner: how the PKCS#8 private key is wrapped with the AES key (RFC 3394 after zero padding to 8,
   * RFC 5649, CBC with PKCS#7 padding).
   */
  inner: 'aes-kw-zero-padded' | 'aes-kwp' | 'aes-cbc-pad';
  /** True when the key has to be opened in the workstation's memory (named, logged, may be forbidden). */
  hostUnwrap?: boolean;
}

/** CSR signed inside the token (PKCS#10 DER). The request id is (job, role, SHA-256 of the SPKI). */
export interface SigningCertificateRequest extends Fenced {
  csr: string;
  serial: string;
}
export interface IssuedCertificate {
  role: CertificateRole;
  certificate: string;
  issuer: string;
  serialNumber: string;
}

export interface EncryptionKeyRequest extends Fenced {
  serial: string;
  transports: KeyTransport[];
}
/** One encryption key on its way to the token: the newest (`current`) or an earlier one re-delivered. */
export interface EnvelopedKey {
  /** CKA_ID the key, its public key and its certificate are stored under. */
  ckaId: string;
  current: boolean;
  algorithm: KeyAlgorithm;
  transport: KeyTransport;
  /** AES key enveloped to the token's signing key; for ECDH the ephemeral public point (raw, 65 bytes). */
  envelopedKey: string;
  /** PKCS#8 wrapped with the AES key. */
  wrappedPrivateKey: string;
  /** IV for aes-cbc-pad. */
  iv: string | null;
  /** Encryption certificate, DER. */
  certificate: string;
}
/** E-seal (电子签章) as a data object, where the driver can hold one. */
export interface SealObject {
  label: string;
  application: string;
  value: string;
}
export interface EncryptionKeyAnswer {
  keys: EnvelopedKey[];
  seal: SealObject | null;
}
