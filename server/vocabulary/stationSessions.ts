export interface VerificationRequest {
  phone: string;
}
/**
 * A staff station signs in with its own key and the operator's login; an applicant's with the account's phone and code.
 */
export type StationSessionRequest = StaffSessionRequest | ApplicantSessionRequest;
export interface StaffSessionRequest {
  stationKey: string;
  login: string;
  password: string;
  totp: string;
}
export interface ApplicantSessionRequest {
  phone: string;
  code: string;
}
export interface StationSession {
  token: string;
  kind: 'staff' | 'applicant';
  name: string;
  expiresAt: string;
}
