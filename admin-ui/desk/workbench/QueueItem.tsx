import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { ApplicationRow } from '@presenters/application.ts';
import { TimeLeftField } from '../fields/TimeLeftField.tsx';
import { heldByOther } from './nextCase.ts';
import { join } from '../../shared/theme/join.ts';
import styles from './QueueItem.module.css';

interface Props {
  row: ApplicationRow;
  current: boolean;
  me: number | null;
}

/** One case in two lines: the applicant; then what is applied for, time left, and who has claimed it. */
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
        className={join(styles.queueItem, others && styles.queueItemOthers)}
        aria-current={current ? 'true' : undefined}
      >
        <span className={styles.queueMark}>
          <ToneMark tone={mine ? 'mine' : 'waiting'} />
        </span>
        <span className={styles.queueName}>{row.organizationName}</span>
        <span className={styles.queueNote}>
          <span>
            {t(`businessType.${row.businessType}`)}
            {row.stage === 'second_review' && ` · ${t('stage.second_review')}`}
            {row.round > 1 && ` · ${t('desk.round', { round: row.round })}`}
          </span>
          {whose && <span className={styles.queueWhose}>{whose}</span>}
          <TimeLeftField minutes={row.minutesLeft} dueAt={row.dueAt} />
        </span>
      </Link>
    </li>
  );
}
