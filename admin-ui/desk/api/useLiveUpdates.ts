import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { API } from './httpClient.ts';

/** Changes that arrive within this time are fetched together. */
const GATHER_MS = 300;

/** Listens to the desk: every announced change makes the lists and the record concerned read again. Answers whether the line is up. */
export function useLiveUpdates(): boolean {
  const queries = useQueryClient();
  const [up, setUp] = useState(true);

  useEffect(() => {
    const changed = new Map<string, Set<string>>();
    let timer: number | undefined;
    const flush = (): void => {
      timer = undefined;
      for (const [resource, ids] of changed) {
        void queries.invalidateQueries({ predicate: ({ queryKey: [name, method, params] }) => name === resource && (method !== 'getOne' || ids.has(String((params as { id?: unknown } | undefined)?.id))) });
      }
      changed.clear();
      void queries.invalidateQueries({ queryKey: ['stats'] });
    };
    const source = new EventSource(`${API}/events`);
    let lost = false;
    source.onopen = () => {
      setUp(true);
      // What happened while the line was down was not announced.
      if (lost) void queries.invalidateQueries();
      lost = false;
    };
    source.onerror = () => { lost = true; setUp(false); };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { resource, id } = JSON.parse(data) as { resource: string; id: number };
      changed.set(resource, (changed.get(resource) ?? new Set()).add(String(id)));
      timer ??= window.setTimeout(flush, GATHER_MS);
    };
    return () => { window.clearTimeout(timer); source.close(); };
  }, [queries]);

  return up;
}
