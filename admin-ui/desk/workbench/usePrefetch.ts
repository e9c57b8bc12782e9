import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider } from 'react-admin';
import { pictureOf, thumbnailOf } from '../api/pictures.ts';
import type { ApplicationRecord } from '../api/records.ts';

/** Reads the next case and its pictures ahead under react-admin's own key, so that it opens complete. */
export function usePrefetch(nextId: number | null): void {
  const queries = useQueryClient();
  const provider = useDataProvider();
  useEffect(() => {
    if (nextId === null) return;
    const timer = window.setTimeout(() => void ahead(), 400);
    const ahead = async (): Promise<void> => {
      const queryKey = ['applications', 'getOne', { id: String(nextId), meta: undefined }];
      const held = queries.getQueryData<ApplicationRecord>(queryKey);
      const record = held?.materials ? held : (await provider.getOne<ApplicationRecord>('applications', { id: nextId }).catch(() => null))?.data;
      if (!record) return;
      if (record !== held) queries.setQueryData(queryKey, record);
      for (const { id } of record.materials.slice(0, 3)) new Image().src = pictureOf(id);
      for (const { id } of record.materials) new Image().src = thumbnailOf(id);
    };
    return () => window.clearTimeout(timer);
  }, [nextId, queries, provider]);
}
