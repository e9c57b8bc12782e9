import { materialFacts } from '../../../vocabulary/materialFacts.ts';
import type { Finding, MaterialCase } from '../finding.ts';

/**
 * Longer side to shorter side. A card is 1.59, a photograph of one 1.33 to 1.78; a bank slip or a screenshot of a
 * telephone is longer.
 */
const LONGEST = 1.8;

/**
 * A cheap hint that another paper was uploaded in the place of an identity card: no picture of a card has the shape of
 * a slip or a screenshot. Advice only, a person decides.
 */
export function pictureKind({ material: { kind, width, height } }: MaterialCase): Finding | null {
  const [shape] = materialFacts[kind].sketch;
  if (shape !== 'card_front' && shape !== 'card_back') return null;
  const long = Math.max(width, height) / Math.min(width, height) > LONGEST;
  return {
    kind: 'picture_kind',
    level: 'advice',
    result: long ? 'unsure' : 'pass',
    evidence: { verdict: long ? 'not_a_card' : 'fits', width, height },
  };
}
