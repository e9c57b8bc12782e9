/** Reasons for ending a certificate early (RFC 5280 §5.3.1), the ones a registration authority gives. */
export const revocationReasons = ['keyCompromise', 'affiliationChanged', 'superseded', 'cessationOfOperation'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** A certificate and the one of the CA that issued it, DER. */
export interface Issued {
  certificate: Buffer;
  issuer: Buffer;
}

/**
 * A certificate authority, ours or an outside one. It decides by itself whether it issues: the caller names a job,
 * never a subject. Errors: AppError ca_unavailable (ask again with the same id) and ca_refused (asking again changes
 * nothing; details.reason).
 */
export interface CertificateAuthority {
  caCertificate(): Promise<Buffer>;
  /** @param request.requestId `requestIdOf(jobId, 'signing', spki)`; csr is PKCS#10, DER. */
  issueSigning(request: { requestId: string; jobId: number; csr: Buffer }): Promise<Issued>;
  /** What was issued under this request id, or null; never issues. */
  lookup(requestId: string): Promise<Issued | null>;
  /** Idempotent. @param request.serialNumber hex */
  revoke(request: { serialNumber: string; reason: RevocationReason }): Promise<void>;
}
