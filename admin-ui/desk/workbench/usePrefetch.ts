import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider } from 'react-admin';
import { pictureOf, thumbnailOf } from '../api/pictures.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { whole, wholeKey } from '../api/whole.ts';

/** Prefetches the next case and its pictures under the same query key as the open page, so that it opens at once. */
export function usePrefetch(nextId: number | null): void {
  const queries = useQueryClient();
  const provider = useDataProvider();
  useEffect(() => {
    if (nextId === null) return;
    const timer = window.setTimeout(() => void ahead(), 400);
    const ahead = async (): Promise<void> => {
      const queryFn = async (): Promise<ApplicationDetail> =>
        (await provider.getOne<ApplicationDetail>('applications', { id: nextId, meta: whole })).data;
      const record = await queries
        .fetchQuery({ queryKey: wholeKey('applications', nextId), queryFn, staleTime: 10_000 })
        .catch(() => null);
      if (!record) return;
      for (const { id } of record.materials.slice(0, 3)) new Image().src = pictureOf(id);
      for (const { id } of record.materials) new Image().src = thumbnailOf(id);
    };
    return () => window.clearTimeout(timer);
  }, [nextId, queries, provider]);
}
