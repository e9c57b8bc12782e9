import type { StationJob } from '@vocabulary/stationProtocol.ts';
import { formatDateTime } from '../shared/format/dateTime.ts';
import { GroupedCode } from '../shared/format/GroupedCode.tsx';
import { useI18n } from '../shared/i18n/I18n.tsx';
import { Due } from './Due.tsx';
import { isLate } from './isLate.ts';
import { useBench } from './useBench.ts';
import common from './common.module.css';
import due from './Due.module.css';
import styles from './Waiting.module.css';

/** How much there is to do and until when, also while no token is in. */
export function Waiting() {
  const { t } = useI18n();
  const { jobs } = useBench().state;
  const inOrder = jobs.toSorted((one, other) => dueOf(one) - dueOf(other));
  const [first] = inOrder;
  if (first === undefined) return null;
  const late = jobs.filter(({ dueAt }) => isLate(dueAt)).length;
  return (
    <details className={styles.waiting}>
      <summary>
        {t('bench.waiting', { count: jobs.length, smart_count: jobs.length })}
        {late > 0 && <span className={due.late}> · {t('bench.waitingLate', { count: late })}</span>}
        {late === 0 && first.dueAt !== null && (
          <span> · {t('bench.waitingFirst', { time: formatDateTime(first.dueAt).slice(5) })}</span>
        )}
      </summary>
      <ul>
        {inOrder.map((job) => (
          <li key={job.id}>
            <span className={common.jobName}>{job.organizationName}</span>
            <span className={common.jobFacts}>
              {job.productName} · <GroupedCode code={job.applicationNumber} />
            </span>
            <Due at={job.dueAt} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Jobs without a deadline come last. */
function dueOf({ dueAt }: StationJob): number {
  return dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}
