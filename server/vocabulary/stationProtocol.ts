import type { CertificateRole, KeyAlgorithm } from './certificateStates.ts';
import type { ProductionStep } from './jobStates.ts';
import type { ProductionMode } from './stages.ts';

/**
 * What the station and the desk say to each other (`/api/station/…`, JSON). Binary values are base64.
 * Every call after the claim carries `epoch`; a call of an older epoch is refused with `epoch_stale` and changes nothing.
 */

/** How an encryption key may travel to this token, best first; chosen by the desk from the driver's list. */
export interface KeyTransport {
  /** Outer: how the AES key is enveloped to the token's signing key. */
  outer: 'rsa-pkcs1' | 'rsa-oaep-sha1' | 'rsa-oaep-sha256' | 'ecdh-x963-none';
  /** Inner: how the PKCS#8 private key is wrapped with the AES key. */
  inner: 'aes-kw-zero-padded' | 'aes-kwp' | 'aes-cbc-pad';
  /** True when the key has to be opened in the workstation's memory (named, logged, may be forbidden). */
  hostUnwrap?: boolean;
}

/** A job as the bench lists it; no personal data beyond what is printed on the certificate. */
export interface StationJob {
  id: number;
  applicationNumber: string;
  organizationName: string;
  productName: string;
  subjectName: string;
  mode: ProductionMode;
  state: string;
  algorithm: KeyAlgorithm;
  /** Chip serial this job is bound to (renewal, prepared blank, or a production begun earlier); null until bound. */
  tokenSerial: string | null;
  needsCode: boolean;
  codeState: { state: 'none' | 'live' | 'spent' | 'expired' | 'locked'; sentAt: string | null; onDemand: boolean };
  remaining: number;
}

/** Answer to a claim: the job, its fencing epoch, and what was already done (resume). */
export interface ClaimedJob {
  job: StationJob;
  epoch: number;
  leaseUntil: string;
  steps: { step: ProductionStep; state: 'start' | 'done' | 'failed'; result: Record<string, unknown> | null; at: string }[];
}

/** One reading of the token in the slot, made by the process that owns it. */
export interface TokenReading {
  serial: string;
  label: string;
  model: string;
  manufacturer: string;
  /** Not initialised, or prepared by us and holding no object at all; needs two equal readings. */
  blank: boolean;
  initialized: boolean;
  userPinSet: boolean;
  pinState: 'ok' | 'count_low' | 'final_try' | 'locked' | 'unknown';
  freeMemory: number | null;
}

/** Secrets for a prepared or factory-made token; travel only in this message and are never logged. */
export interface TokenSecrets {
  /** Security-officer PIN; sent only to staff stations (a blank is prepared there, never on an applicant's computer). */
  soPin: string | null;
  /** Transport PIN a prepared blank was given; null when the holder's own PIN is on the token. */
  transportPin: string | null;
  /** Random PIN for a factory production; sealed at the desk, shown to the holder at acceptance. */
  newPin: string | null;
}

export interface BindTokenRequest { epoch: number; first: TokenReading; second: TokenReading }
export interface BindTokenAnswer { serial: string; secrets: TokenSecrets; label: string }

export interface RedeemRequest { epoch: number; serial: string; code: string }
export interface StepReport { epoch: number; step: ProductionStep; state: 'start' | 'done' | 'failed'; result?: Record<string, unknown>; ms?: number; faultCode?: string }

/** CSR signed inside the token (PKCS#10 DER). The request id is (job, role, SHA-256 of the SPKI). */
export interface SigningCertificateRequest { epoch: number; csr: string; serial: string }
export interface IssuedCertificate { role: CertificateRole; certificate: string; issuer: string; serialNumber: string }

export interface EncryptionKeyRequest { epoch: number; serial: string; transports: KeyTransport[] }
/** One encryption key on its way to the token: the newest (`current`) or an earlier one re-delivered. */
export interface EnvelopedKey {
  /** 16 bytes, hex: CKA_ID the key, its public key and its certificate are stored under. */
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
export interface EncryptionKeyAnswer { keys: EnvelopedKey[] }

/** What the desk asks the token to prove: sign `challenge`, and decipher one message per encryption key. */
export interface ProofTask {
  challenge: string;
  messages: { ckaId: string; algorithm: KeyAlgorithm; /** RSA PKCS#1 v1.5 ciphertext, or the ephemeral EC point (raw). */ ciphertext: string }[];
}
/** Signature over the challenge (PKCS#1 v1.5 SHA-256, or ECDSA DER) and SHA-256 (hex) of each deciphered message. */
export interface ProofAnswer {
  epoch: number;
  signature: string;
  plainDigests: { ckaId: string; sha256: string }[];
  readBack: { ckaId: string; role: CertificateRole; certificateSha256: string; sensitive: boolean; extractable: boolean }[];
  objectsLeftOver: number;
}
