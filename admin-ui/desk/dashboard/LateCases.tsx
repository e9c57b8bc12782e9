import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { DashboardStats } from '../api/stats.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { TimeLeftField } from '../fields/TimeLeftField.tsx';

export function LateCases({ late }: { late: DashboardStats['late'] }) {
  const t = useTranslate();
  if (late.total === 0) return <EmptyState title={t('desk.dashboard.noLate')} />;
  const rest = late.total - late.first.length;
  return (
    <>
      <ul className="case-list">
        {late.first.map((one) => (
          <li key={one.id}>
            <Link to={`/applications/${one.id}/show`} className="case-line">
              <span className="case-name">{one.organizationName}</span>
              <span className="quiet">
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
          className="section-more"
          to={`/applications?filter=${encodeURIComponent(JSON.stringify({ due: 'late' }))}`}
        >
          {t('desk.dashboard.moreLate', { count: rest })}
        </Link>
      )}
    </>
  );
}
