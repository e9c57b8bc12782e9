/** States of an authorization code (制证授权码); only a live one may be redeemed. */
export const authorizationCodeStates = ['live', 'spent', 'voided', 'expired', 'locked'] as const;
export type AuthorizationCodeState = (typeof authorizationCodeStates)[number];

/** How many tries one code allows; the table has the same limit (a test compares them). */
export const AUTHORIZATION_CODE_TRIES = 5;

/** How many wrong codes one member of staff may enter in 24 hours, over all jobs. */
export const OPERATOR_CODE_TRIES = 20;
