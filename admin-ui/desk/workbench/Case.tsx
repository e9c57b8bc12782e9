import { useEffect, useMemo, useRef, useState } from 'react';
import type { ViewerControls } from '../../shared/viewer/useView.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { may } from '../fields/abilities.ts';
import { CaseBar } from './CaseBar.tsx';
import { CaseDialogs, type CaseDialog } from './CaseDialogs.tsx';
import { buildChecklist } from './checklist.ts';
import { DocumentPane } from './DocumentPane.tsx';
import { PaneHandle } from './PaneHandle.tsx';
import { SidePane } from './SidePane.tsx';
import { useAcknowledging } from './useAcknowledging.ts';
import { useCaseKeys } from './useCaseKeys.ts';
import { useClaim } from './useClaim.ts';
import { useDecision } from './useDecision.ts';
import { useDraft } from './useDraft.ts';
import { useJudging } from './useJudging.ts';
import { useLooks } from './useLooks.ts';
import { useSteps } from './useSteps.ts';
import { useWorkbench } from './workbenchContext.ts';
import styles from './Case.module.css';

/** One open case: its pictures beside what is to be compared, and the decision. */
export function Case({ record }: { record: ApplicationDetail }) {
  const { openNext } = useWorkbench();
  const groups = useMemo(() => buildChecklist(record), [record]);
  const [draft, changeDraft] = useDraft(record.id);
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const viewer = useRef<ViewerControls>(null);
  const claim = useClaim(record);
  const mine = claim.state.held === 'mine';
  const change = useJudging(record, mine, changeDraft);
  const steps = useSteps(record, groups, draft, change);
  const onDrawn = useLooks(record, mine, steps.material);
  const { mayDecide, decide } = useDecision(record, groups, claim.state, change);

  useEffect(() => changeDraft({ do: 'refresh', groups, judged: record.judged }), [groups, record.judged, changeDraft]);
  const openDialog = (wanted: CaseDialog): void => {
    if (may(record, wanted)) setDialog(wanted);
  };
  const acknowledge = useAcknowledging(record, draft, change, steps);
  useCaseKeys({ steps, draft, change, viewer, decide, acknowledge, openDialog });

  return (
    <>
      <div className={styles.case}>
        <CaseBar
          record={record}
          claim={claim.state}
          onClaim={claim.claim}
          onHold={() => setDialog('hold')}
          onNote={() => setDialog('note')}
          onNext={() => openNext()}
        />
        <DocumentPane record={record} groups={groups} draft={draft} steps={steps} viewer={viewer} onDrawn={onDrawn} />
      </div>
      <PaneHandle pane="side" />
      <SidePane
        record={record}
        groups={groups}
        draft={draft}
        change={change}
        steps={steps}
        mayDecide={mayDecide}
        decide={decide}
      />
      {dialog && <CaseDialogs dialog={dialog} record={record} onClose={() => setDialog(null)} />}
    </>
  );
}
