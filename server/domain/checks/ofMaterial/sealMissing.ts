import { materialFacts } from '../../../vocabulary/materialFacts.ts';
import { measuredOf } from '../../../models/json/material.ts';
import type { Finding, MaterialCase } from '../finding.ts';

/**
 * Is there a round red seal? None must be acknowledged. On a licence one seal may be the register's own: then nobody
 * can say.
 * Individuals have no company seal.
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
