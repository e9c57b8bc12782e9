import type { CheckKind, CheckLevel, CheckResult } from '../../vocabulary/checkKinds.ts';
import type { Material } from '../../models/Material.ts';
import type { Submission } from '../submissions/submission.ts';

/** Goes into every check; a new one when a rule or a threshold changes. */
export const RULE_VERSION = 'checks-1';

/** What a check found. The evidence holds figures, kinds, numbers of applications: no person, no identity number. */
export interface Finding {
  kind: CheckKind;
  level: CheckLevel;
  result: CheckResult;
  evidence: Record<string, unknown>;
}

/** A check that says nothing about this case returns null and leaves no row. */
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
