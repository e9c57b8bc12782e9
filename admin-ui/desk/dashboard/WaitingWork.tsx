import type { Role } from '@vocabulary/roles.ts';
import { usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { mayOpen } from '../api/access.ts';
import type { WaitingLine } from '@presenters/stats.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

/** Waiting work, by who has to act. Each line opens the list of exactly this work, for those who may read it. */
export function WaitingWork({ lines, own = false }: { lines: WaitingLine[]; own?: boolean }) {
  const t = useTranslate();
  const { permissions } = usePermissions<Role[]>();
  const some = lines.filter(({ count }) => count > 0);
  if (some.length === 0) return <EmptyState title={t(own ? 'desk.dashboard.noOwn' : 'desk.dashboard.noWaiting')} />;
  return (
    <table className={common.plainTable}>
      <thead>
        <tr>
          <th scope="col">{t('desk.dashboard.what')}</th>
          {!own && <th scope="col">{t('desk.dashboard.whose')}</th>}
          <th scope="col" className={common.number}>
            {t('desk.dashboard.count')}
          </th>
          <th scope="col">{t('desk.dashboard.oldest')}</th>
        </tr>
      </thead>
      <tbody>
        {some.map((line) => (
          <tr key={`${line.stage} ${line.role}`}>
            <th scope="row">
              {mayOpen(permissions ?? [], line.resource, 'list') ? (
                <Link to={`/${line.resource}?filter=${encodeURIComponent(JSON.stringify(line.filter))}`}>
                  {t(`desk.waiting.${line.stage}`)}
                </Link>
              ) : (
                t(`desk.waiting.${line.stage}`)
              )}
            </th>
            {!own && <td>{line.role === 'applicant' ? t('actor.account') : t(`role.${line.role}`)}</td>}
            <td className={common.number}>
              <strong>{line.count}</strong>
              {line.late > 0 && (
                <>
                  {' '}
                  <StateChip tone="late" label={t('desk.dashboard.lateCount', { count: line.late })} />
                </>
              )}
            </td>
            <td className={join(common.quiet, common.when)}>{formatDateTime(line.oldestSince)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
