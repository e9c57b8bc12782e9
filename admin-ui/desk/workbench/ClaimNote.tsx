import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatClock } from '../../shared/format/dateTime.ts';
import { messageOf } from '../api/ApiError.ts';
import type { ClaimState } from './useClaim.ts';

/** Said only when the case is not ours: who has it, since when, and what to do instead. */
export function ClaimNote({ claim, onClaim, onNext }: { claim: ClaimState; onClaim: () => void; onNext: () => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  if (claim.held === 'other') {
    return (
      <div className="claim-note" role="status">
        {t(claim.at ? 'desk.review.takenAt' : 'desk.review.taken', { name: claim.by ?? t('desk.review.others'), time: formatClock(claim.at) })}
        <Button size="small" onClick={onNext}>{t('desk.review.nextCase')}</Button>
      </div>
    );
  }
  if (claim.held === 'failed') return <div className="claim-note" role="alert">{messageOf(claim.error, locale, t('desk.offline'))}<Button size="small" onClick={onClaim}>{t('desk.retry')}</Button></div>;
  return null;
}
