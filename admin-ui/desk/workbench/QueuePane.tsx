import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { IconButton, Tooltip } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.tsx';
import { Failure } from '../fields/Failure.tsx';
import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import { totalWords } from '../lists/totalWords.ts';
import { QueueItem } from './QueueItem.tsx';
import type { useQueue, QueueView } from './useQueue.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './QueuePane.module.css';

interface Props {
  queue: ReturnType<typeof useQueue>;
  current: number | null;
  me: number | null;
  folded: boolean;
  onFold: () => void;
}

/** The cases that wait, oldest due first. */
export function QueuePane({ queue, current, me, folded, onFold }: Props) {
  const t = useTranslate();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const fold = (
    <Tooltip title={`${t(folded ? 'desk.review.unfold' : 'desk.review.fold')} (Q)`}>
      <IconButton
        size="small"
        aria-label={t(folded ? 'desk.review.unfold' : 'desk.review.fold')}
        aria-expanded={!folded}
        onClick={onFold}
      >
        {folded ? <ChevronRightIcon fontSize="small" /> : <ChevronLeftIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
  if (folded)
    return (
      <nav className={join(styles.queue, styles.queueFolded)} aria-label={t('desk.review.queue')}>
        {fold}
        <span className={styles.queueFoldedCount}>{totalWords(queue.total)}</span>
      </nav>
    );

  return (
    <nav className={styles.queue} aria-label={t('desk.review.queue')}>
      <div className={styles.queueHead}>
        <select
          className={styles.queueView}
          value={queue.view}
          aria-label={t('desk.review.view')}
          onChange={(event) => queue.setView(event.target.value as QueueView)}
        >
          {(['all', 'mine', 'second'] as const).map((view) => (
            <option key={view} value={view}>
              {t(`desk.review.views.${view}`)}
            </option>
          ))}
        </select>
        <strong>{queue.isPending ? '' : totalWords(queue.total)}</strong>
        {fold}
      </div>
      {queue.isPending && <ListSkeleton rows={8} />}
      {queue.error ? <Failure error={queue.error} onRetry={queue.refetch} /> : null}
      {!queue.isPending && !queue.error && queue.rows.length === 0 && (
        <EmptyState title={t('desk.review.noQueue')} words={t('desk.review.noQueueWords')} />
      )}
      <ol className={styles.queueList} ref={list}>
        {queue.rows.map((row) => (
          <QueueItem key={row.id} row={row} current={row.id === current} me={me} />
        ))}
        {queue.more && (
          <li>
            <button type="button" className={join(common.quietLink, styles.queueMore)} onClick={queue.more}>
              {t('desk.review.more')}
            </button>
          </li>
        )}
      </ol>
    </nav>
  );
}
