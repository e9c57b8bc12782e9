import { materialFacts } from '../../../vocabulary/materialFacts.ts';
import { measuredOf } from '../../../models/json/material.ts';
import type { Finding, MaterialCase } from '../finding.ts';

/**
 * Whether a round red seal is on the picture. No seal must be acknowledged. A single seal on a business licence may be
 * the one of the registration office, so the result is `unsure`.
 * Not checked for individuals: they have no company seal.
 */
export function sealMissing({ material, submission }: MaterialCase): Finding | null {
  const measured = measuredOf(material);
  if (!measured || !materialFacts[material.kind].stamped || submission.form.organization.name === '') return null;
  const { seals, verdict } = measured;
  const evidence = { found: seals.length, seals, quality: verdict };
  if (seals.length === 0) return { kind: 'seal_missing', level: 'acknowledge', result: 'fail', evidence };
  if (material.kind === 'business_licence' && seals.length === 1)
    return { kind: 'seal_missing', level: 'advice', result: 'unsure', evidence };
  return { kind: 'seal_missing', level: 'acknowledge', result: 'pass', evidence };
}
