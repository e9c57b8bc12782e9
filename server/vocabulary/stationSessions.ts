/** What a slot of a station sees. */
export const slotSights = ['looking', 'empty', 'present', 'faulty'] as const;
export interface SlotPresence {
  name: string;
  sight: (typeof slotSights)[number];
}
export interface PresenceReport {
  stationKey: string;
  slots: readonly SlotPresence[];
}
/** A station that has reported within this time counts as connected. */
export const STATION_HERE_SECONDS = 120;

/** `solution`: of a challenge (challenges.ts), after the refusal `challenge_required`. */
export interface VerificationRequest {
  phone: string;
  solution?: string;
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
  solution?: string;
}
export interface StationSession {
  token: string;
  kind: 'staff' | 'applicant';
  name: string;
  expiresAt: string;
}
