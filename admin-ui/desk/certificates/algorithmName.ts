import type { KeyAlgorithm } from '@vocabulary/certificateStates.ts';

const names = { rsa2048: 'RSA 2048', 'ec-p256': 'ECC P-256' } satisfies Record<KeyAlgorithm, string>;

/** The name of a key's algorithm, the same in every language; one this build does not know is shown as it is. */
export function algorithmName(algorithm: string): string {
  return (names as Record<string, string>)[algorithm] ?? algorithm;
}
