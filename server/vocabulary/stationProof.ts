import type { CertificateRole, KeyAlgorithm } from './certificateStates.ts';

import type { Fenced } from './stationProtocol.ts';

/**
 * What the desk asks the token to prove: sign `challenge`, and decipher one message per
 * encryption key, earlier ones included.
 */
export interface ProofTask {
  challenge: string;
  messages: {
    ckaId: string;
    algorithm: KeyAlgorithm;
    /** RSA PKCS#1 v1.5 ciphertext, or the ephemeral EC point (raw). */
    ciphertext: string;
  }[];
}
export interface ReadBack {
  ckaId: string;
  role: CertificateRole;
  certificateSha256: string;
  sensitive: boolean;
  extractable: boolean;
}
/**
 * Signature over the challenge (PKCS#1 v1.5 SHA-256, or ECDSA DER) and SHA-256 (hex) of each deciphered message (EC: of
 * the X coordinate).
 */
export interface ProofAnswer extends Fenced {
  signature: string;
  plainDigests: { ckaId: string; sha256: string }[];
  /** One per certificate on the token, read again in a new session after the sweep. */
  readBack: ReadBack[];
  /** Objects on the token that belong neither to this job nor to the key history; 0 after the sweep. */
  objectsLeftOver: number;
}
