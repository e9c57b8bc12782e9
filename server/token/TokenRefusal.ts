/** Why this layer stops although the module would go on. For each of them a person or the desk has to decide. */
export type TokenRefusalReason =
  | 'library_missing'
  | 'directory_missing'
  | 'token_wrong'
  | 'session_lost'
  | 'disk_full'
  | 'token_not_blank'
  | 'token_not_prepared'
  | 'token_spoiled'
  | 'pin_final_try'
  | 'pin_locked'
  | 'pin_length'
  | 'signing_key_lost'
  | 'signing_key_unprotected'
  | 'certificate_differs'
  | 'certificate_not_stored'
  | 'encryption_key_wrong'
  | 'encryption_key_unprotected'
  | 'transport_unsupported'
  | 'foreign_key'
  | 'lease_over';

/** `detail` holds names and counts, never a PIN or key material. */
export class TokenRefusal extends Error {
  readonly reason: TokenRefusalReason;
  readonly detail: string;
  constructor(reason: TokenRefusalReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'TokenRefusal';
    this.reason = reason;
    this.detail = detail;
  }
}
