/** Why a password is refused; the page has words for each. */
export const passwordFaults = ['too_short', 'too_common', 'holds_login', 'same_as_before'] as const;
export type PasswordFault = (typeof passwordFaults)[number];
