import { deskStages } from '@vocabulary/stages.ts';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { DashboardStats } from '@presenters/stats.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { TimeLeftField } from '../fields/TimeLeftField.tsx';
import common from '../layout/common.module.css';
import styles from './LateCases.module.css';

/** Exactly the cases that are counted. */
const lateFilter = { due: 'late', stage: deskStages, held: false };

export function LateCases({ late }: { late: DashboardStats['late'] }) {
  const t = useTranslate();
  if (late.total === 0) return <EmptyState title={t('desk.dashboard.noLate')} />;
  const rest = late.total - late.first.length;
  return (
    <>
      <ul className={styles.caseList}>
        {late.first.map((one) => (
          <li key={one.id}>
            <Link to={`/applications/${one.id}/show`} className={styles.caseLine}>
              <span className={styles.caseName}>{one.organizationName}</span>
              <span className={common.quiet}>
                {t(`businessType.${one.businessType}`)}
                {one.stage && ` · ${t(`stage.${one.stage}`)}`}
                {one.assigneeName && ` · ${one.assigneeName}`}
              </span>
              <TimeLeftField minutes={one.minutesLeft} dueAt={one.dueAt} />
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Link
          className={styles.sectionMore}
          to={`/applications?filter=${encodeURIComponent(JSON.stringify(lateFilter))}`}
        >
          {t('desk.dashboard.moreLate', { count: rest })}
        </Link>
      )}
    </>
  );
}
