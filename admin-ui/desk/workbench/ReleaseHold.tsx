import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { useWorkbench } from './workbenchContext.ts';

/** Ends the hold of the open case, for who may: it can be claimed at once. */
export function ReleaseHold({ id }: { id: number }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();
  const { say } = useWorkbench();
  const [busy, setBusy] = useState(false);
  const release = async (): Promise<void> => {
    setBusy(true);
    try {
      await provider.act('applications', id, 'release-hold');
      say({ tone: 'done', text: t('desk.review.holdReleased') });
      await queries.invalidateQueries({ queryKey: ['applications'] });
    } catch (error) {
      say({ tone: 'late', text: messageOf(error, locale, t('desk.offline')) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="small" disabled={busy} onClick={() => void release()}>
      {t('desk.review.releaseHold')}
    </Button>
  );
}
