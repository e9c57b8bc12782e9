/** What a solved challenge is good for; it is bound to one of these when it is made. */
export const challengePurposes = ['send_code', 'enter_code', 'staff_sign_in'] as const;
export type ChallengePurpose = (typeof challengePurposes)[number];

/** Where a page, or the bench of a holder, gets a challenge: `?purpose=…`. */
export const CHALLENGE_PATH = '/api/public/challenges';

/** The one sum that is asked: pages register its worker, stations and server compute it. */
export const CHALLENGE_ALGORITHM = 'PBKDF2/SHA-256';

/** How many keys are tried at most, unless the configuration says otherwise: about a second of a phone. */
export const DEFAULT_CHALLENGE_KEYS = 2_000;
