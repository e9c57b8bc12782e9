import { useTranslate } from 'react-admin';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import { join } from '../../shared/theme/join.ts';
import { When } from './When.tsx';
import styles from './TimeLeftField.module.css';

/** When it is due; red once that time has passed and it is still `open`. */
export function DueAt({ at, open }: { at: string | null; open: boolean }) {
  const t = useTranslate();
  if (!at || !open || !hasPassed(at)) return <When at={at} />;
  return (
    <span className={join(styles.timeLeft, 'tone-late')}>
      <ToneMark tone="late" />
      <span className={styles.timeLeftWords}>{t('desk.overdue')}</span>
      <When at={at} />
    </span>
  );
}

const hasPassed = (at: string): boolean => new Date(at) <= new Date();
