import { useInfiniteGetList, useStore } from 'react-admin';
import type { ApplicationRow } from '@presenters/application.ts';

export type QueueView = 'all' | 'mine' | 'second';
const PAGE = 30;

const filters: Record<QueueView, Record<string, unknown>> = {
  all: { queue: true },
  mine: { queue: true, assignee: 'me' },
  second: { queue: true, stage: ['second_review'] },
};

/** The queue, oldest due first, in pages; read again every half minute besides what the desk announces. */
export function useQueue() {
  const [view, setView] = useStore<QueueView>('workbench.view', 'all');
  const { data, fetchNextPage, hasNextPage, isPending, error, refetch, total } = useInfiniteGetList<ApplicationRow>(
    'applications',
    { filter: filters[view], sort: { field: 'dueAt', order: 'ASC' }, pagination: { page: 1, perPage: PAGE } },
    { refetchInterval: 30_000, placeholderData: (before) => before },
  );
  return {
    view,
    setView,
    rows: data?.pages.flatMap((page) => page.data) ?? [],
    total: total ?? 0,
    more: hasNextPage ? () => void fetchNextPage() : null,
    isPending,
    error,
    refetch: () => void refetch(),
  };
}
