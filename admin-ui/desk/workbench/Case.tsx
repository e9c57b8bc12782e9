import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ViewerControls } from '../../shared/viewer/useView.ts';
import type { ApplicationRecord } from '../api/records.ts';
import { may } from '../fields/abilities.ts';
import { CaseBar } from './CaseBar.tsx';
import { CaseDialogs, type CaseDialog } from './CaseDialogs.tsx';
import type { CasePaneProps } from './casePaneProps.ts';
import { buildChecklist } from './checklist.ts';
import type { NotYet } from './decision.ts';
import { DocumentPane } from './DocumentPane.tsx';
import { SidePane } from './SidePane.tsx';
import { useCaseKeys } from './useCaseKeys.ts';
import { useClaim } from './useClaim.ts';
import { useDecision } from './useDecision.ts';
import { useDraft } from './useDraft.ts';
import { useSteps } from './useSteps.ts';

/** One open case: its pictures beside what is to be compared, and the decision. */
export function Case({
  record,
  me,
  gone,
  say,
  openNext,
  openPrevious,
  openAgain,
  onFoldQueue,
  handle,
}: CasePaneProps & { record: ApplicationRecord }) {
  const t = useTranslate();
  const groups = useMemo(() => buildChecklist(record), [record]);
  const [draft, change] = useDraft(record.id);
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const viewer = useRef<ViewerControls>(null);
  const claim = useClaim(record, me, gone.has);
  const steps = useSteps(record, groups, draft, change);

  useEffect(() => change({ do: 'refresh', groups }), [groups, change]);

  const notYet = (gap: NotYet): void => {
    if ('key' in gap) change({ do: 'look', key: gap.key });
    if (gap.fault === 'problems') change({ do: 'panel', panel: 'return' });
    say({ tone: 'due', text: t(`desk.review.gap.${gap.fault}`, { count: 'count' in gap ? gap.count : 0 }) });
  };
  const mayDecide =
    claim.state.held === 'mine' && (record.abilities ?? []).some((verb) => verb === `decide_${record.stage}`);
  const decide = useDecision({ record, groups, gone, openNext, openAgain, say, notYet });
  const tryDecide: typeof decide = (outcome) =>
    mayDecide
      ? decide(outcome)
      : say({ tone: 'due', text: t(claim.state.held === 'claiming' ? 'desk.review.claiming' : 'desk.review.notMine') });

  useCaseKeys({
    steps,
    draft,
    change,
    viewer,
    decide: tryDecide,
    openNext,
    openPrevious,
    onFoldQueue,
    openDialog: (wanted) => may(record, wanted) && setDialog(wanted),
  });

  return (
    <>
      <div className="case">
        <CaseBar
          record={record}
          claim={claim.state}
          onClaim={claim.claim}
          onHold={() => setDialog('hold')}
          onNote={() => setDialog('note')}
          onNext={() => openNext()}
        />
        <DocumentPane record={record} groups={groups} draft={draft} steps={steps} viewer={viewer} />
      </div>
      {handle}
      <SidePane
        record={record}
        groups={groups}
        draft={draft}
        change={change}
        steps={steps}
        mayDecide={mayDecide}
        decide={tryDecide}
      />
      {dialog && <CaseDialogs dialog={dialog} record={record} onClose={() => setDialog(null)} say={say} />}
    </>
  );
}
