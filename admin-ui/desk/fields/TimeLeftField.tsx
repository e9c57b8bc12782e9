import { useTranslate } from 'react-admin';
import { formatClock, formatDateTime, isToday } from '../../shared/format/dateTime.ts';
import { timeLeft } from '../../shared/format/timeLeft.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './TimeLeftField.module.css';

interface Props {
  minutes: number | null;
  dueAt: string | null;
  full?: boolean;
}

/** Working time left; `full` also shows when it is due. */
export function TimeLeftField({ minutes, dueAt, full = false }: Props) {
  const t = useTranslate();
  const left = timeLeft(minutes, dueAt);
  if (!left) return <span className={common.quiet}>—</span>;
  const unit =
    left.late && left.unit !== 'passed' ? `late${left.unit.charAt(0).toUpperCase()}${left.unit.slice(1)}` : left.unit;
  const due = dueAt ? dueWords(dueAt, t) : '';
  return (
    <span className={join(styles.timeLeft, `tone-${left.tone}`)} title={full ? undefined : due}>
      <ToneMark tone={left.tone} />
      <span className={styles.timeLeftWords}>{t(`timeLeft.${unit}`, { smart_count: left.amount })}</span>
      {full && due && <span className={common.quiet}>{due}</span>}
    </span>
  );
}

function dueWords(dueAt: string, t: Translate): string {
  if (isToday(dueAt)) return t('desk.dueToday', { time: formatClock(dueAt) });
  return t('desk.dueAt', { time: formatDateTime(dueAt) });
}
