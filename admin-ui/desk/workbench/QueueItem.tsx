import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { ApplicationRow } from '../api/records.ts';
import { TimeLeftField } from '../fields/TimeLeftField.tsx';
import { heldByOther } from './nextCase.ts';

interface Props {
  row: ApplicationRow;
  current: boolean;
  me: number | null;
}

/** One case in two lines: who, and what · how long · whose. */
export function QueueItem({ row, current, me }: Props) {
  const t = useTranslate();
  const others = heldByOther(row, me);
  const mine = me !== null && row.assigneeId === me;
  const holder = others ? (row.assigneeName ?? t('desk.review.others')) : null;
  const whose = mine ? t('desk.review.mine') : holder;
  return (
    <li>
      <Link
        to={`/review/${row.id}`}
        className={`queue-item${others ? ' queue-item-others' : ''}`}
        aria-current={current ? 'true' : undefined}
      >
        <span className="queue-mark">
          <ToneMark tone={mine ? 'mine' : 'waiting'} />
        </span>
        <span className="queue-name">{row.organizationName}</span>
        <span className="queue-note">
          <span>
            {t(`businessType.${row.businessType}`)}
            {row.stage === 'second_review' && ` · ${t('stage.second_review')}`}
            {row.round > 1 && ` · ${t('desk.round', { round: row.round })}`}
          </span>
          {whose && <span className="queue-whose">{whose}</span>}
          <TimeLeftField minutes={row.minutesLeft} dueAt={row.dueAt} />
        </span>
      </Link>
    </li>
  );
}
