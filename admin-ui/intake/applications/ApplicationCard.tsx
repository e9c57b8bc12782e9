import type { IntakeApplicationRow } from '@presenters/intakeApplicationRow.ts';
import { Link } from 'react-router';
import { formatDate } from '../../shared/format/dateTime.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { stateTone, stateWords } from './stateWords.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

/** One application in the list: applicant, platform, state, and what to do. */
export function ApplicationCard({ row }: { row: IntakeApplicationRow }) {
  const { t, locale } = useI18n();
  return (
    <Link className={join(common.card, common.cardLink)} to={`/applications/${row.id}`}>
      <span className={join(common.row, common.between, common.topAligned)}>
        <span className={common.cardTitle}>{row.organizationName || t('applications.unnamed')}</span>
        <StateChip tone={stateTone(row.state)} label={stateWords(row, locale)} />
      </span>
      <span>{row.projectName}</span>
      <span className={common.quiet}>{row.products.join(' · ')}</span>
      <span className={join(common.row, common.between, common.cardFoot)}>
        <span className={join(common.quiet, common.small)}>
          {row.submittedAt
            ? t('applications.submittedOn', { date: formatDate(row.submittedAt) })
            : t('applications.startedOn', { date: formatDate(row.createdAt) })}
        </span>
        {!['wait', 'none'].includes(row.task) && (
          <span className={common.do}>
            {t(`task.${row.task}`)} <span aria-hidden="true">›</span>
          </span>
        )}
      </span>
    </Link>
  );
}
