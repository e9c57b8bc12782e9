import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { EmptyState } from '../fields/EmptyState.tsx';
import common from './common.module.css';

/** A whole page that has nothing to show: why, and the way on. */
export function EmptyPage({ title, words }: { title: string; words: string }) {
  const t = useTranslate();
  return (
    <div className={common.page}>
      <title>{`${title} · ${t('desk.name')}`}</title>
      <EmptyState title={title} words={words} heading="h1">
        <Button component={Link} to="/" variant="outlined">
          {t('ra.page.dashboard')}
        </Button>
      </EmptyState>
    </div>
  );
}
