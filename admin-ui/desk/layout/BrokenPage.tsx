import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import common from './common.module.css';

export function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const t = useTranslate();
  return (
    <div className={common.empty} role="alert">
      <h1 className={common.emptyTitle}>{t('desk.broken.title')}</h1>
      <p className={common.emptyWords}>{t('desk.broken.words')}</p>
      <Button variant="outlined" onClick={onRetry}>
        {t('desk.retry')}
      </Button>
    </div>
  );
}
