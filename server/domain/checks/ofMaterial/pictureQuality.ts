import { measuredOf } from '../../../models/json/material.ts';
import type { Finding, MaterialCase } from '../finding.ts';

/** Whether the picture is sharp, well lit and large enough. Advice only: a person may still be able to read it. */
export function pictureQuality({ material }: MaterialCase): Finding | null {
  const measured = measuredOf(material);
  if (!measured) return null;
  const { verdict, figures } = measured;
  return {
    kind: 'picture_quality',
    level: 'advice',
    result: verdict === 'ok' ? 'pass' : 'fail',
    evidence: { verdict, figures },
  };
}
