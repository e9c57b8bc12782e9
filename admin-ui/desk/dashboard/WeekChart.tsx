import { useTranslate } from 'react-admin';
import type { DayCount } from '@presenters/stats.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './WeekChart.module.css';

const HEIGHT = 120;

/**
 * Submissions by day: this week's bar before last week's, with numbers on them, and a table
 * for people who cannot see the chart.
 */
export function WeekChart({ days }: { days: DayCount[] }) {
  const t = useTranslate();
  const most = Math.max(1, ...days.flatMap(({ thisWeek, lastWeek }) => [thisWeek ?? 0, lastWeek]));
  const tall = (count: number): number => Math.round((count / most) * HEIGHT);
  const weekday = (date: string): string => t(`desk.weekday.${new Date(`${date}T12:00:00+08:00`).getUTCDay()}`);
  return (
    <figure className={styles.chart}>
      <figcaption>
        {t('desk.dashboard.chart')}{' '}
        <span className={join(styles.legend, styles.legendNow)}>{t('desk.dashboard.thisWeek')}</span>{' '}
        <span className={join(styles.legend, styles.legendBefore)}>{t('desk.dashboard.lastWeek')}</span>
      </figcaption>
      <div className={styles.chartDays} aria-hidden="true">
        {days.map(({ date, thisWeek, lastWeek }) => (
          <div key={date} className={styles.chartDay}>
            <svg width="64" height={HEIGHT + 18} viewBox={`0 0 64 ${HEIGHT + 18}`}>
              <rect
                className={styles.barBefore}
                x="34"
                y={HEIGHT + 18 - tall(lastWeek)}
                width="24"
                height={tall(lastWeek)}
                rx="2"
              />
              <text className={styles.barNumber} x="46" y={HEIGHT + 13 - tall(lastWeek)} textAnchor="middle">
                {lastWeek}
              </text>
              {thisWeek !== null && (
                <>
                  <rect
                    className={styles.barNow}
                    x="6"
                    y={HEIGHT + 18 - tall(thisWeek)}
                    width="24"
                    height={tall(thisWeek)}
                    rx="2"
                  />
                  <text
                    className={join(styles.barNumber, styles.barNumberNow)}
                    x="18"
                    y={HEIGHT + 13 - tall(thisWeek)}
                    textAnchor="middle"
                  >
                    {thisWeek}
                  </text>
                </>
              )}
            </svg>
            <span>{weekday(date)}</span>
          </div>
        ))}
      </div>
      <table className={common.unseen}>
        <thead>
          <tr>
            <th scope="col">{t('desk.dashboard.day')}</th>
            <th scope="col">{t('desk.dashboard.thisWeek')}</th>
            <th scope="col">{t('desk.dashboard.lastWeek')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, thisWeek, lastWeek }) => (
            <tr key={date}>
              <th scope="row">
                {weekday(date)} {date}
              </th>
              <td>{thisWeek ?? '—'}</td>
              <td>{lastWeek}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
