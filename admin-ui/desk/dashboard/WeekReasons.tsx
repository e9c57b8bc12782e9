import { useTranslate } from 'react-admin';
import type { DashboardStats } from '@presenters/stats.ts';
import { reasonLabel } from '../applications/reasonWords.ts';
import common from '../layout/common.module.css';
import styles from './WeekReasons.module.css';

const SHOWN = 6;

/**
 * Why cases were returned or rejected this week, most frequent first: there the forms and examples should be clearer.
 */
export function WeekReasons({ reasons }: { reasons: DashboardStats['decisions']['reasons'] }) {
  const t = useTranslate();
  if (reasons.length === 0) return null;
  const most = Math.max(...reasons.map(({ count }) => count));
  return (
    <div className={styles.weekReasons}>
      <h3 className={styles.weekTitle}>{t('desk.dashboard.reasons')}</h3>
      <ul>
        {reasons.slice(0, SHOWN).map(({ code, outcome, count }) => (
          <li key={`${code} ${outcome}`}>
            <span>
              {reasonLabel(code, t)} <span className={common.quiet}>{t(`outcome.${outcome}`)}</span>
            </span>
            <svg className={styles.reasonBar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(2, (count / most) * 100)} height="8" rx="1" />
            </svg>
            <span className={common.number}>{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
