import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationRow } from '@presenters/application.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { Failure } from '../fields/Failure.tsx';
import { ListSkeleton } from '../lists/ListSkeleton.tsx';
import { useWorkbench } from './workbenchContext.ts';
import workbenchStyles from './workbench.module.css';

/**
 * No case is chosen: opens the person's own unfinished case, or else the most urgent free case,
 * or says that there is nothing to do.
 */
export function NoCase({ onOpen }: { onOpen: (row: Pick<ApplicationRow, 'id'>) => void }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();
  const [state, setState] = useState<'asking' | 'none' | { error: unknown }>('asking');
  const { gone } = useWorkbench();
  const asked = useRef(false);

  const ask = async (): Promise<void> => {
    setState('asking');
    try {
      // An unfinished case (a closed window, a new sign-in) comes before a new one.
      const { data: own } = await provider.getList<ApplicationRow>('applications', {
        filter: { queue: true, assignee: 'me' },
        sort: { field: 'dueAt', order: 'ASC' },
        pagination: { page: 1, perPage: 10 },
      });
      // One that was just decided may still be in the list: its decision is under way.
      const next = own.find(({ id }) => !gone.has(id)) ?? (await provider.claimNext());
      if (next) {
        onOpen(next);
        void queries.invalidateQueries({ queryKey: ['applications', 'getInfiniteList'] });
      } else setState('none');
    } catch (error) {
      setState({ error });
    }
  };
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask();
  });

  return (
    <div className={workbenchStyles.noCase}>
      {state === 'asking' && <ListSkeleton rows={4} />}
      {state === 'none' && (
        <EmptyState title={t('desk.review.nothing')} words={t('desk.review.nothingWords')}>
          <Button variant="outlined" onClick={() => void ask()}>
            {t('desk.review.askAgain')}
          </Button>
        </EmptyState>
      )}
      {typeof state === 'object' && <Failure error={state.error} onRetry={() => void ask()} />}
    </div>
  );
}
