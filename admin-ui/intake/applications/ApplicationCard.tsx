import type { IntakeApplicationRow } from '@presenters/intakeApplicationRow.ts';
import { Link } from 'react-router';
import { formatDate } from '../../shared/format/dateTime.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { stateTone, stateWords } from './stateWords.ts';

/** One application in the list: whose, what for, where it stands, what to do. */
export function ApplicationCard({ row }: { row: IntakeApplicationRow }) {
  const { t, locale } = useI18n();
  return (
    <Link className="card card-link" to={`/applications/${row.id}`}>
      <span className="row between top-aligned">
        <span className="card-title">{row.organizationName || t('applications.unnamed')}</span>
        <StateChip tone={stateTone(row.state)} label={stateWords(row, locale)} />
      </span>
      <span className="card-line">{row.projectName}</span>
      <span className="card-line quiet">{row.products.join(' · ')}</span>
      <span className="row between card-foot">
        <span className="quiet small">
          {row.submittedAt
            ? t('applications.submittedOn', { date: formatDate(row.submittedAt) })
            : t('applications.startedOn', { date: formatDate(row.createdAt) })}
        </span>
        {!['wait', 'none'].includes(row.task) && (
          <span className="do">
            {t(`task.${row.task}`)} <span aria-hidden="true">›</span>
          </span>
        )}
      </span>
    </Link>
  );
}
