/**
 * Version of the certificate profiles in server/pki/profiles.ts; a job finishes with the version it was planned with.
 */
export const PROFILE_VERSION = '2026-11';
