import { useStore, useTranslate } from 'react-admin';
import { formatClock, formatDate } from '../../shared/format/dateTime.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { Section } from '../fields/Section.tsx';
import { byDay, type TimelineGroup } from './byDay.ts';
import { isMilestone } from './milestones.ts';
import { timelineWords } from './timelineWords.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './Timeline.module.css';

/** What happened, who did it, when and why: newest first, one heading per day; only milestones, or every event. */
export function Timeline({ application }: { application: ApplicationDetail }) {
  const t = useTranslate();
  const [all, setAll] = useStore('application.wholeTimeline', false);
  const days = byDay(all ? application.timeline : application.timeline.filter(({ type }) => isMilestone(type)));
  const toggle = (
    <button type="button" className={common.quietLink} aria-pressed={all} onClick={() => setAll(!all)}>
      {t(all ? 'desk.application.milestones' : 'desk.application.everything', { count: application.timeline.length })}
    </button>
  );
  return (
    <Section title={t('desk.application.timeline')} actions={toggle}>
      {days.length === 0 && <EmptyState title={t('desk.application.noTimeline')} />}
      {days.map(({ day, groups }) => (
        <div key={day} className={styles.timelineDay}>
          <h3 className={styles.timelineDate}>{formatDate(day)}</h3>
          <ol className={styles.timeline}>
            {groups.map((group) => (
              <TimelineEntry key={group.key} group={group} application={application} />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

function TimelineEntry({
  group: { first: row, rows },
  application,
}: {
  group: TimelineGroup;
  application: ApplicationDetail;
}) {
  const t = useTranslate();
  const told = rows.map((one) => timelineWords(one, application, t));
  const tone = told[0]?.tone ?? 'waiting';
  const why =
    rows.length > 1
      ? [[...new Set(told.flatMap((one) => one.why).toReversed())].join(t('desk.comma'))].filter(Boolean)
      : (told[0]?.why ?? []);
  return (
    <li className={join(styles.timelineRow, `tone-${tone}`)}>
      <time className={styles.timelineTime} dateTime={row.at}>
        {formatClock(row.at)}
      </time>
      <span className={styles.timelineDot} aria-hidden="true" />
      <div>
        <span className={styles.timelineWhat}>
          {t(`auditEvent.${row.type}`, { _: row.type })}
          {rows.length > 1 && ` × ${rows.length}`}
        </span>{' '}
        <span className={common.quiet}>{row.actorName ?? t(`actor.${row.actorKind}`)}</span>
        {why.map((line) => (
          <div key={line} className={styles.timelineWhy}>
            {line}
          </div>
        ))}
      </div>
    </li>
  );
}
