import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';

export function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const t = useTranslate();
  return (
    <div className="empty" role="alert">
      <h1 className="empty-title">{t('desk.broken.title')}</h1>
      <p className="empty-words">{t('desk.broken.words')}</p>
      <Button variant="outlined" onClick={onRetry}>
        {t('desk.retry')}
      </Button>
    </div>
  );
}
