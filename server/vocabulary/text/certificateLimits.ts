import { lengthOf, privateUseAt, unseenAt } from './characters.ts';

interface Limit {
  /** Upper bound in characters (X.520; RFC 5280 appendix A.1). A longer text is refused, never cut. */
  longest: number;
  /** What may stand in it, where it is not any text. */
  written?: RegExp;
}

/** What each attribute of a certificate's name may hold: one table for form, check and signer. */
export const certificateLimits = {
  C: { longest: 2, written: /^[A-Z]{2}$/ },
  ST: { longest: 128 },
  L: { longest: 128 },
  O: { longest: 64 },
  OU: { longest: 64 },
  CN: { longest: 64 },
  serialNumber: { longest: 64, written: /^[A-Za-z0-9 '()+,./:=?-]+$/ },
  organizationIdentifier: { longest: 64 },
  emailAddress: { longest: 255, written: /^[\x21-\x7e]+$/ },
} as const satisfies Record<string, Limit>;
type CertificateAttribute = keyof typeof certificateLimits;

export type CertificateFault = 'empty' | 'too_long' | 'unseen_character' | 'not_standard' | 'wrong_character';

/** Why this value cannot stand in a certificate, or null. */
export function certificateFault(attribute: CertificateAttribute, value: string): CertificateFault | null {
  const { longest, written }: Limit = certificateLimits[attribute];
  if (value.trim() === '') return 'empty';
  if (unseenAt(value) !== null) return 'unseen_character';
  if (privateUseAt(value) !== null) return 'not_standard';
  if (lengthOf(value) > longest) return 'too_long';
  return written && !written.test(value) ? 'wrong_character' : null;
}
