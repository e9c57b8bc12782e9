import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../fields/EmptyState.tsx';
import common from './common.module.css';

export function NotFoundPage() {
  const t = useTranslate();
  return (
    <div className={common.page}>
      <EmptyState title={t('ra.page.not_found')} words={t('ra.message.not_found')}>
        <Button component={Link} to="/" variant="outlined">
          {t('ra.page.dashboard')}
        </Button>
      </EmptyState>
    </div>
  );
}
