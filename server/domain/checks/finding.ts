import type { CheckKind, CheckLevel, CheckResult } from '../../vocabulary/checkKinds.ts';
import type { Material } from '../../models/Material.ts';
import type { Submission } from '../submissions/submission.ts';

/** Stored with every check. Give it a new value when a rule or a threshold changes. */
export const RULE_VERSION = 'checks-1';

/**
 * What a check found. The evidence holds measurements, kinds and application ids: no person's name and no identity
 * number.
 */
export interface Finding {
  kind: CheckKind;
  level: CheckLevel;
  result: CheckResult;
  evidence: Record<string, unknown>;
}

/** What the checks of one picture read. A check that does not apply returns null and leaves no row. */
export interface MaterialCase {
  material: Material;
  submission: Submission;
  dataKey: Buffer;
}
export interface ApplicationCase {
  submission: Submission;
  dataKey: Buffer;
  contentVersion: number;
}
