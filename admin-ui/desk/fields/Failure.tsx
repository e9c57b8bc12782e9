import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { ApiError, codeOf, messageOf } from '../api/ApiError.ts';
import common from '../layout/common.module.css';
import styles from './Failure.module.css';

/**
 * A failed reading, shown in the place of its result: what happened, a button to try again, and
 * the request number for the hotline.
 */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <div className={styles.failure} role="alert">
      <span>{messageOf(error, locale, t('desk.offline'))}</span>
      {onRetry && (
        <Button variant="outlined" onClick={onRetry}>
          {t('desk.retry')}
        </Button>
      )}
      <FaultCode error={error} />
    </div>
  );
}

/** In small type: code and request number for the hotline. */
export function FaultCode({ error }: { error: unknown }) {
  const requestId = error instanceof ApiError ? error.requestId : null;
  return <code className={common.faultCode}>{[codeOf(error), requestId].filter(Boolean).join(' · ')}</code>;
}
