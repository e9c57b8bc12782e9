import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import { useTranslate } from 'react-admin';
import type { ApplicationRecord } from '../api/records.ts';
import { may } from '../fields/abilities.ts';
import type { CheckGroup } from './checklist.ts';
import { CheckResults } from './CheckResults.tsx';
import { Checklist } from './Checklist.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import type { Draft, DraftAction } from './draft.ts';
import { RejectPanel } from './RejectPanel.tsx';
import { ReturnPanel } from './ReturnPanel.tsx';
import type { Steps } from './useSteps.ts';

export interface SideProps {
  record: ApplicationRecord;
  groups: readonly CheckGroup[];
  draft: Draft;
  change: (action: DraftAction) => void;
  steps: Steps;
  mayDecide: boolean;
  decide: (outcome: DecisionOutcome) => void;
}

/** What is to be compared, what the desk found by itself, and the decision at the foot, always in reach. */
export function SidePane(props: SideProps) {
  const t = useTranslate();
  const { draft, groups, record } = props;
  const items = groups.flatMap((group) => group.items);
  const done = items.filter(({ key }) => draft.marks[key]).length;
  return (
    <aside className="side" aria-label={t(`desk.review.panel.${draft.panel}`)}>
      <div className="side-head">
        <h2 className="side-title">{t(`desk.review.panel.${draft.panel}`)}</h2>
        {draft.panel === 'check' && (
          <span className="side-count">
            {done}/{items.length}
          </span>
        )}
        {draft.panel === 'check' && (
          <progress
            className="side-progress"
            max={items.length}
            value={done}
            aria-label={t('desk.review.progress', { done, all: items.length })}
          />
        )}
      </div>
      <div className="side-body">
        {draft.panel === 'check' && (
          <>
            <Checklist {...props} />
            <CheckResults
              checks={record.checks}
              draft={draft}
              change={props.change}
              mayOverride={may(record, 'override')}
            />
          </>
        )}
        {draft.panel === 'return' && <ReturnPanel {...props} />}
        {draft.panel === 'reject' && <RejectPanel {...props} />}
      </div>
      <DecisionBar {...props} />
    </aside>
  );
}
