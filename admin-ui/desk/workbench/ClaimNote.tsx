import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatClock, formatDateTime } from '../../shared/format/dateTime.ts';
import { messageOf } from '../api/ApiError.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { may } from '../fields/abilities.ts';
import { ReleaseHold } from './ReleaseHold.tsx';
import { ownLastDecision } from './ownDecision.ts';
import type { ClaimState } from './useClaim.ts';
import styles from './ClaimNote.module.css';

/**
 * Shown only when this person has not claimed the case: who has it and since when,
 * or its state, and what to do instead.
 */
export function ClaimNote({
  claim,
  record,
  onClaim,
  onNext,
}: {
  claim: ClaimState;
  record: ApplicationDetail;
  onClaim: () => void;
  onNext: () => void;
}) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  if (claim.held === 'other') {
    return (
      <div className={styles.claimNote} role="status">
        {t(claim.at ? 'desk.review.takenAt' : 'desk.review.taken', {
          name: claim.by ?? t('desk.review.others'),
          time: formatClock(claim.at),
        })}
        <Button size="small" onClick={onNext}>
          {t('desk.review.nextCase')}
        </Button>
      </div>
    );
  }
  if (claim.held === 'failed')
    return (
      <div className={styles.claimNote} role="alert">
        {messageOf(claim.error, locale, t('desk.offline'))}
        <Button size="small" onClick={onClaim}>
          {t('desk.retry')}
        </Button>
      </div>
    );
  if (claim.held === 'no' && !may(record, 'claim')) {
    const mine = record.heldUntil ? null : ownLastDecision(record);
    const where =
      record.status === 'open' && record.stage ? t(`stage.${record.stage}`) : t(`applicationState.${record.status}`);
    return (
      <output className={styles.claimNote}>
        {mine
          ? t(`desk.review.alreadyMine.${mine}`, { name: record.organizationName })
          : t(record.heldUntil ? 'desk.review.onHold' : 'desk.review.elsewhere', {
              where,
              until: formatDateTime(record.heldUntil),
            })}
        {record.heldUntil && may(record, 'release_hold') && <ReleaseHold id={record.id} />}
        <Button size="small" onClick={onNext}>
          {t('desk.review.nextCase')}
        </Button>
      </output>
    );
  }
  return null;
}
