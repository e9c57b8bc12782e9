import { useQuery } from '@tanstack/react-query';
import type { Role } from '@vocabulary/roles.ts';
import { useDataProvider, usePermissions, useTranslate } from 'react-admin';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { mayOpen } from '../api/access.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { WaitingLine } from '@presenters/stats.ts';
import { Failure } from '../fields/Failure.tsx';
import { PageHead } from '../fields/PageHead.tsx';
import { Section } from '../fields/Section.tsx';
import { AccountChanges } from './AccountChanges.tsx';
import { CalendarLate } from '../holidayNotices/CalendarLate.tsx';
import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import { HouseState } from './HouseState.tsx';
import { LateCases } from './LateCases.tsx';
import { WaitingWork } from './WaitingWork.tsx';
import { WeekChart } from './WeekChart.tsx';
import { WeekMeasures } from './WeekMeasures.tsx';
import { WeekReasons } from './WeekReasons.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './DashboardPage.module.css';

/**
 * The reader's own work first, then three questions: what is late, what waits for whom, what is different from last
 * week. Who runs the house and reads no cases sees the house instead.
 */
export function DashboardPage() {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['stats'],
    queryFn: () => provider.stats(),
    refetchInterval: 60_000,
  });

  const { permissions = [] } = usePermissions<Role[]>();
  const reads = mayOpen(permissions, 'applications', 'list');
  const isMine = ({ role }: WaitingLine): boolean => permissions.some((one) => one === role);
  const own = data?.waiting.filter(isMine) ?? [];

  return (
    <div className={common.page}>
      <PageHead title={t('ra.page.dashboard')} note={data && t('desk.dashboard.at', { at: formatDateTime(data.at) })} />
      <AccountChanges />
      <CalendarLate />
      {isPending && <ListSkeleton rows={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.dashboard}>
          {data.house && (
            <Section title={t('desk.dashboard.house')} className={styles.sectionWide}>
              <HouseState house={data.house} at={data.at} />
            </Section>
          )}
          {own.length > 0 && (
            <Section title={t('desk.dashboard.own')} className={styles.sectionWide}>
              <WaitingWork lines={own} own />
            </Section>
          )}
        </div>
      )}
      {data && reads && (
        <div className={styles.dashboard}>
          <Section
            title={t('desk.dashboard.late')}
            className={join(data.late.total > 0 && styles.sectionLate)}
            actions={<span className={styles.sectionCount}>{data.late.total}</span>}
          >
            <LateCases late={data.late} />
          </Section>
          <Section title={t('desk.dashboard.waiting')}>
            <WaitingWork lines={data.waiting.filter((line) => !isMine(line))} />
          </Section>
          <Section title={t('desk.dashboard.week')} className={styles.sectionWide}>
            <WeekMeasures measures={data.week.measures} />
            <div className={styles.week}>
              <WeekChart days={data.week.days} />
              <WeekReasons reasons={data.decisions.reasons} />
            </div>
          </Section>
        </div>
      )}
    </div>
  );
}
