import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { ApiError } from '../api/http.ts';
import { errorWords } from '../i18n/words.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { Note } from './Note.tsx';
import { join } from '../../shared/theme/join.ts';
import common from './common.module.css';

/** An error, shown where it happened: what happened, what to do, and the request number for the hotline. */
export function ErrorNote({
  error,
  retry,
  children,
}: {
  error: ApiError | null;
  retry?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const i18n = useI18n();
  if (!error) return null;
  return (
    <Note tone="late" role="alert">
      <p>{errorWords(error, i18n)}</p>
      {children}
      {error.requestId && (error.code === 'internal' || error.code === 'unavailable') && (
        <p className={join(common.small, common.quiet)}>
          {i18n.t('error.number')} <code>{error.requestId}</code>
        </p>
      )}
      {retry && (
        <Button variant="outlined" onClick={retry}>
          {i18n.t('common.retry')}
        </Button>
      )}
    </Note>
  );
}
