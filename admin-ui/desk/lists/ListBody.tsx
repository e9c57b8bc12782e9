import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext, useTranslate, type RowClickFunction } from 'react-admin';
import { faultyPaths } from '../api/ApiError.ts';
import { EmptyState } from '../fields/EmptyState.tsx';
import { Failure } from '../fields/Failure.tsx';
import { DeskPager } from './DeskPager.tsx';
import { DeskTable } from './DeskTable.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';

interface Props {
  children: ReactNode;
  empty: { title: string; words: string };
  rowClick?: RowClickFunction | string | false | undefined;
}

/** The rows, or why there are none: still loading, reading failed, nothing there yet, or nothing fits the filter. */
export function ListBody({ children, empty, rowClick }: Props) {
  const t = useTranslate();
  const { isPending, error, total, filterValues, setFilters, refetch } = useListContext();
  if (isPending) return <ListSkeleton />;
  // Only a link brings a filter that the page itself cannot set.
  const outdated = faultyPaths(error).some((path) => /^filter(\.|$)/.test(path));
  if (error && outdated)
    return (
      <EmptyState title={t('desk.filter.outdated')} words={t('desk.filter.outdatedWords')}>
        <Button variant="outlined" onClick={() => setFilters({})}>
          {t('desk.filter.drop')}
        </Button>
      </EmptyState>
    );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (total === 0 && Object.keys(filterValues as object).length > 0) {
    return (
      <EmptyState title={t('desk.filter.none')} words={t('desk.filter.noneWords')}>
        <Button variant="outlined" onClick={() => setFilters({})}>
          {t('ra.navigation.clear_filters')}
        </Button>
      </EmptyState>
    );
  }
  if (total === 0) return <EmptyState {...empty} />;
  return (
    <>
      <DeskTable {...(rowClick === undefined ? {} : { rowClick })}>{children}</DeskTable>
      <DeskPager />
    </>
  );
}
