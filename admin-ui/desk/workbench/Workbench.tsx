import { useCallback, useState } from 'react';
import { useGetIdentity, useStore } from 'react-admin';
import { useNavigate } from 'react-router';
import type { ApplicationRow } from '../api/records.ts';
import { CasePane } from './CasePane.tsx';
import { NoCase } from './NoCase.tsx';
import { neighbour } from './nextCase.ts';
import { PaneHandle } from './PaneHandle.tsx';
import { QueuePane } from './QueuePane.tsx';
import type { Status } from './status.ts';
import { StatusLine } from './StatusLine.tsx';
import { useGone } from './useGone.ts';
import { usePrefetch } from './usePrefetch.ts';
import { useQueue } from './useQueue.ts';

const QUEUE = { least: 200, most: 420, first: 264 };
const SIDE = { least: 300, most: 560, first: 364 };

/** Queue | document | checks and decision; widths and the folded queue are kept. */
export function Workbench({ id }: { id: number | null }) {
  const navigate = useNavigate();
  const { identity } = useGetIdentity();
  const queue = useQueue();
  const gone = useGone();
  const [status, setStatus] = useState<Status | null>(null);
  const [queueWidth, setQueueWidth] = useStore('workbench.queueWidth', QUEUE.first);
  const [sideWidth, setSideWidth] = useStore('workbench.sideWidth', SIDE.first);
  const [folded, setFolded] = useStore('workbench.folded', false);
  const me = typeof identity?.id === 'number' ? identity.id : null;
  const rows = queue.rows.filter((row) => !gone.ids.has(row.id));
  const next = neighbour(rows, id, 1, me);
  usePrefetch(next?.id ?? null);

  const open = useCallback(
    (row: Pick<ApplicationRow, 'id'> | null): void => void navigate(row ? `/review/${row.id}` : '/review'),
    [navigate],
  );
  const openAgain = useCallback((again: number): void => open({ id: again }), [open]);
  const openNext = (): string | null => {
    open(next);
    return next?.organizationName ?? null;
  };
  const openPrevious = (): void => {
    const before = neighbour(rows, id, -1, me);
    if (before) open(before);
  };

  return (
    <div
      className={`workbench${folded ? ' workbench-folded' : ''}`}
      style={{ '--queue-width': `${queueWidth}px`, '--side-width': `${sideWidth}px` } as React.CSSProperties}
    >
      <QueuePane
        queue={{ ...queue, rows, total: Math.max(0, queue.total - gone.ids.size) }}
        current={id}
        me={me}
        folded={folded}
        onFold={() => setFolded(!folded)}
      />
      {!folded && (
        <PaneHandle
          side="left"
          width={queueWidth}
          limits={QUEUE}
          onChange={setQueueWidth}
          label="desk.review.queueWidth"
        />
      )}
      {id === null ? (
        <NoCase onOpen={open} />
      ) : (
        <CasePane
          key={id}
          id={id}
          me={me}
          gone={gone}
          say={setStatus}
          openNext={openNext}
          openPrevious={openPrevious}
          openAgain={openAgain}
          onFoldQueue={() => setFolded(!folded)}
          handle={
            <PaneHandle
              side="right"
              width={sideWidth}
              limits={SIDE}
              onChange={setSideWidth}
              label="desk.review.sideWidth"
            />
          }
        />
      )}
      <StatusLine status={status} />
    </div>
  );
}
