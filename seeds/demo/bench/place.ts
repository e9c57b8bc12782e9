import type { SoftTokens } from '../../../server/house/softTokens.ts';

/** Where UKeys are, and the desk a station signs in at. */
export interface BenchPlace {
  tokens: SoftTokens;
  deskUrl: string;
}
