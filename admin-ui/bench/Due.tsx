import { formatDateTime } from '../shared/format/dateTime.ts';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { join } from '../shared/theme/join.ts';
import { isLate } from './isLate.ts';
import common from './common.module.css';
import styles from './Due.module.css';

/** When a job should be produced, red when that has passed. */
export function Due({ at }: { at: string | null }) {
  const { t } = useI18n();
  if (at === null) return null;
  const late = isLate(at);
  return (
    <span className={join(common.jobFacts, late && styles.late)}>
      {t(late ? 'lane.late' : 'lane.due', { time: formatDateTime(at).slice(5) })}
    </span>
  );
}
