import { useTranslate } from 'react-admin';
import type { WeekMeasure } from '@presenters/stats.ts';
import { difference } from './difference.ts';
import common from '../layout/common.module.css';
import styles from './WeekMeasures.module.css';

/**
 * This week compared with the same hours of last week. The difference is given in
 * words; no colour calls it good or bad.
 */
export function WeekMeasures({ measures }: { measures: WeekMeasure[] }) {
  const t = useTranslate();
  return (
    <dl className={styles.measures}>
      {measures.map(({ measure, thisWeek, lastWeek }) => {
        const { direction, amount, percent } = difference(thisWeek, lastWeek);
        return (
          <div key={measure} className={styles.measure}>
            <dt>{t(`desk.measure.${measure}`)}</dt>
            <dd>
              <span className={styles.measureNumber}>{thisWeek.toLocaleString('en-US')}</span>
              <span className={common.quiet}>
                {t(`desk.dashboard.${direction}`, {
                  count: amount,
                  percent: percent === null ? '' : ` (${percent}%)`,
                  last: lastWeek,
                })}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
