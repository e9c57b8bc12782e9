import { useTranslate } from 'react-admin';
import { formatClock, formatDate } from '../../shared/format/dateTime.ts';
import type { ApplicationRecord, TimelineRow } from '../api/records.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { Section } from '../fields/Section.tsx';
import { byDay } from './byDay.ts';
import { timelineWords } from './timelineWords.ts';

/** What, who, when, why: newest first, a heading per day. */
export function Timeline({ application }: { application: ApplicationRecord }) {
  const t = useTranslate();
  const days = byDay(application.timeline);
  return (
    <Section title={t('desk.application.timeline')}>
      {days.length === 0 && <EmptyState title={t('desk.application.noTimeline')} />}
      {days.map(({ day, rows }) => (
        <div key={day} className="timeline-day">
          <h3 className="timeline-date">{formatDate(day)}</h3>
          <ol className="timeline">{rows.map((row) => <TimelineEntry key={row.id} row={row} application={application} />)}</ol>
        </div>
      ))}
    </Section>
  );
}

function TimelineEntry({ row, application }: { row: TimelineRow; application: ApplicationRecord }) {
  const t = useTranslate();
  const { tone, why } = timelineWords(row, application, t);
  return (
    <li className={`timeline-row tone-${tone}`}>
      <time className="timeline-time" dateTime={row.at}>{formatClock(row.at)}</time>
      <span className="timeline-dot" aria-hidden="true" />
      <div>
        <span className="timeline-what">{t(`auditEvent.${row.type}`, { _: row.type })}</span> <span className="quiet">{row.actorName ?? t(`actor.${row.actorKind}`)}</span>
        {why.map((line) => <div key={line} className="timeline-why">{line}</div>)}
      </div>
    </li>
  );
}
