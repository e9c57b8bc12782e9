import type { SoftTokens } from '../../../server/house/softTokens.ts';

/** The folder of the UKeys, and the desk at which a station signs in. */
export interface BenchPlace {
  tokens: SoftTokens;
  deskUrl: string;
}
