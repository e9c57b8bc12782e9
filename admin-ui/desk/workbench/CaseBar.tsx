import NoteAddIcon from '@mui/icons-material/NoteAddOutlined';
import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import { Button, IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { noteWords } from '../applications/noteWords.ts';
import { may } from '../fields/abilities.ts';
import { TimeLeftField } from '../fields/TimeLeftField.tsx';
import { ClaimNote } from './ClaimNote.tsx';
import type { ClaimState } from './useClaim.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './CaseBar.module.css';

interface Props {
  record: ApplicationDetail;
  claim: ClaimState;
  onClaim: () => void;
  onHold: () => void;
  onNote: () => void;
  onNext: () => void;
}

/** The head of a case: applicant, what is applied for, time left, and who has claimed it. */
export function CaseBar({ record, claim, onClaim, onHold, onNote, onNext }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.caseBar}>
      <div className={styles.caseBarLine}>
        <h2 className={styles.caseTitle} title={record.organizationName}>
          {record.organizationName}
        </h2>
        <span className={styles.caseType}>
          {t(`businessType.${record.businessType}`)}
          {record.stage === 'second_review' && ` · ${t('stage.second_review')}`}
          {record.round > 1 && ` · ${t('desk.round', { round: record.round })}`}
        </span>
        <span className={styles.caseDue}>
          <TimeLeftField minutes={record.minutesLeft} dueAt={record.dueAt} full />
        </span>
        <span className={styles.caseBarGap} />
        {may(record, 'note') && (
          <Tooltip title={`${t('desk.application.addNote')} (N)`}>
            <IconButton size="small" aria-label={t('desk.application.addNote')} onClick={onNote}>
              <NoteAddIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        {may(record, 'hold') && (
          <Tooltip title={`${t('desk.review.hold')} (H)`}>
            <IconButton size="small" aria-label={t('desk.review.hold')} onClick={onHold}>
              <PauseIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        <Button size="small" component={Link} to={`/applications/${record.id}/show`} endIcon={<OpenInNewIcon />}>
          {t('desk.review.wholeFile')}
        </Button>
      </div>
      <div className={join(styles.caseBarLine, styles.caseBarSmall)}>
        <GroupedCode code={record.uscc} />
        <span>{record.items.map((item) => `${item.productName} × ${item.quantity}`).join(t('desk.comma'))}</span>
        <span className={common.quiet}>{record.projectName}</span>
        <code className={join(common.code, common.quiet)}>{record.number}</code>
        {record.notes.length > 0 && (
          <span
            className={styles.caseNote}
            title={record.notes
              .map(({ staffName, body }) => t('desk.pair', { name: staffName, value: noteWords(body, t) }))
              .join('\n')}
          >
            {t('desk.review.notes', { count: record.notes.length })}
          </span>
        )}
      </div>
      <ClaimNote claim={claim} record={record} onClaim={onClaim} onNext={onNext} />
    </div>
  );
}
