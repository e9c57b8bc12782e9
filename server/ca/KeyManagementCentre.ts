import type { KeyAlgorithm } from '../vocabulary/certificateStates.ts';
import type { KeyTransport } from '../vocabulary/stationKeys.ts';
import type { Issued } from './CertificateAuthority.ts';

/** A private key in transport. Only the token that holds the signing key can open it. */
export interface EnvelopedPrivateKey {
  transport: KeyTransport;
  /** AES-256 key enveloped to the signing key; for ECDH the ephemeral public point (raw, 65 bytes). */
  envelopedKey: Buffer;
  /** PKCS#8 wrapped with the AES key. */
  wrappedPrivateKey: Buffer;
  iv: Buffer | null;
}

/**
 * Key management centre (KMC): makes encryption key pairs, seals them under the escrow key, hands them to tokens.
 * Errors: AppError ca_unavailable and ca_refused, as of the CA.
 */
export interface KeyManagementCentre {
  /**
   * New pair with its certificate, once per job; asked again, the same pair. `sealedPrivateKey` is kept by the desk.
   */
  issueEncryption(request: {
    requestId: string;
    jobId: number;
    algorithm: KeyAlgorithm;
  }): Promise<Issued & { sealedPrivateKey: Buffer }>;
  /**
   * Delivers a sealed key of the job's holder (of this job or an earlier one) to the signing key certified for this
   * job.
   */
  envelope(request: {
    jobId: number;
    sealedPrivateKey: Buffer;
    signingSpki: Buffer;
    transports: KeyTransport[];
  }): Promise<EnvelopedPrivateKey>;
}
