import { useCallback, useMemo, useState, type CSSProperties } from 'react';
import { useGetIdentity, useStore } from 'react-admin';
import { useNavigate } from 'react-router';
import type { ApplicationRow } from '@presenters/application.ts';
import { CasePane } from './CasePane.tsx';
import { NoCase } from './NoCase.tsx';
import { neighbour } from './nextCase.ts';
import { PaneHandle } from './PaneHandle.tsx';
import { QueuePane } from './QueuePane.tsx';
import type { Status } from './status.ts';
import { StatusLine } from './StatusLine.tsx';
import { useGone } from './useGone.ts';
import { usePaneWidth } from './usePaneWidth.ts';
import { usePrefetch } from './usePrefetch.ts';
import { useQueue } from './useQueue.ts';
import { WorkbenchContext, type WorkbenchValue } from './workbenchContext.ts';
import { join } from '../../shared/theme/join.ts';
import workbenchStyles from './workbench.module.css';

/** Queue | document | checks and decision. The widths and whether the queue is folded are remembered. */
export function Workbench({ id }: { id: number | null }) {
  const navigate = useNavigate();
  const { identity } = useGetIdentity();
  const queue = useQueue();
  const gone = useGone();
  const [status, say] = useState<Status | null>(null);
  const [folded, setFolded] = useStore('workbench.folded', false);
  const queueWidth = usePaneWidth('queue').width;
  const sideWidth = usePaneWidth('side').width;
  const me = typeof identity?.id === 'number' ? identity.id : null;
  const rows = queue.rows.filter((row) => !gone.ids.has(row.id));
  const next = neighbour(rows, id, 1, me);
  const previous = neighbour(rows, id, -1, me);
  usePrefetch(next?.id ?? null);

  const open = useCallback(
    (row: Pick<ApplicationRow, 'id'> | null): void => void navigate(row ? `/review/${row.id}` : '/review'),
    [navigate],
  );
  const foldQueue = (): void => setFolded(!folded);
  const value: WorkbenchValue = {
    me,
    gone,
    say,
    foldQueue,
    openAgain: useCallback((again: number): void => open({ id: again }), [open]),
    openNext: () => {
      open(next);
      return next?.organizationName ?? null;
    },
    openPrevious: () => {
      if (previous) open(previous);
    },
  };
  const widths = useMemo(
    () => ({ '--queue-width': `${queueWidth}px`, '--side-width': `${sideWidth}px` }) as CSSProperties,
    [queueWidth, sideWidth],
  );

  return (
    <WorkbenchContext value={value}>
      <div className={join(workbenchStyles.workbench, folded && workbenchStyles.workbenchFolded)} style={widths}>
        <QueuePane
          queue={{ ...queue, rows, total: Math.max(0, queue.total - gone.ids.size) }}
          current={id}
          me={me}
          folded={folded}
          onFold={foldQueue}
        />
        {!folded && <PaneHandle pane="queue" />}
        {id === null ? <NoCase onOpen={open} /> : <CasePane key={id} id={id} />}
        <StatusLine status={status} />
      </div>
    </WorkbenchContext>
  );
}
