import { Secret, TOTP } from 'otpauth';

/** One-time passwords of staff: RFC 6238, 6 digits, 30 seconds; the step before and the step after are accepted too. */
const STEP_MS = 30_000;
const WINDOW = 1;

const of = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Yinxin', label, secret: Secret.fromBase32(secret), digits: 6, period: STEP_MS / 1000 });

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The text of the QR code that the authenticator app scans; contains the secret. */
export function totpUri(secret: string, login: string): string {
  return of(secret, login).toString();
}

/** The time step these digits belong to, or null when they are wrong. The caller accepts each step only once. */
export function totpStep(secret: string, digits: string, now: Date): number | null {
  const delta = /^\d{6}$/.test(digits)
    ? of(secret).validate({ token: digits, timestamp: now.getTime(), window: WINDOW })
    : null;
  return delta === null ? null : Math.floor(now.getTime() / STEP_MS) + delta;
}

export function totpDigits(secret: string, step: number): string {
  return of(secret).generate({ timestamp: step * STEP_MS });
}

export const currentStep = (now: Date): number => Math.floor(now.getTime() / STEP_MS);
