import type { DecisionOutcome } from '../../vocabulary/decisionReasons.ts';
import type { ReviewStage } from '../../vocabulary/claims.ts';
import type { Judged } from './judge.ts';
import type { Reason } from './reasons.ts';

/** A decision as the page sends it. */
export interface DecisionInput {
  applicationId: number;
  stage: ReviewStage;
  outcome: DecisionOutcome;
  /** As the page showed them: the version of the state row, and the digest of the content the reviewer looked at. */
  version: number;
  contentSha256: string;
  /** What was judged and not sent before; the rest stands as it was judged. */
  checklist: readonly Judged[];
  acknowledgedChecks: readonly number[];
  overridesBlocking: boolean;
  reasons: readonly Reason[];
  comment: string;
}

/** A decision that was just written, with what the outcomes need to know about it. */
export type Decided = DecisionInput & { decisionId: number; round: number; overridden: boolean };
