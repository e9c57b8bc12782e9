import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { CheckGroup } from './checklist.ts';
import type { Draft, DraftAction } from './draft.ts';
import type { CheckSteps } from './useSteps.ts';

/** Props that the panels beside the pictures share. */
export interface SideProps {
  record: ApplicationDetail;
  groups: readonly CheckGroup[];
  draft: Draft;
  change: (action: DraftAction) => void;
  steps: CheckSteps;
  mayDecide: boolean;
  decide: (outcome: DecisionOutcome) => void;
}
