import { useQueries } from '@tanstack/react-query';
import type { Role } from '@vocabulary/roles.ts';
import { useEffect, useState } from 'react';
import { useDataProvider, usePermissions } from 'react-admin';
import { mayOpen } from '../api/access.ts';
import { searchAreas, type Found } from './searchAreas.ts';

const PER_AREA = 6;

export interface FoundArea {
  resource: string;
  found: Found[];
  pending: boolean;
  failed: boolean;
}

/** Searches every list this role may read, all at once, when the person pauses typing. */
export function useGlobalSearch(text: string): { areas: FoundArea[]; asked: string } {
  const provider = useDataProvider();
  const { permissions } = usePermissions<Role[]>();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), 200);
    return () => window.clearTimeout(timer);
  }, [text]);

  const open = searchAreas.filter(({ resource }) => mayOpen(permissions ?? [], resource, 'list'));
  const answers = useQueries({
    queries: open.map(({ resource }) => ({
      queryKey: ['search', resource, asked],
      enabled: asked.length >= 2,
      staleTime: 5_000,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        provider.getList(resource, {
          filter: { q: asked },
          pagination: { page: 1, perPage: PER_AREA },
          sort: { field: 'id', order: 'DESC' },
          signal,
        }),
    })),
  });
  const areas = open.map(({ resource, toFound }, index) => {
    const answer = answers[index];
    return {
      resource,
      found: (answer?.data?.data ?? []).map((row) => toFound(row as never)),
      pending: answer?.isLoading ?? false,
      failed: answer?.isError ?? false,
    };
  });
  return { areas, asked };
}
