import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { API, refreshSession } from './httpClient.ts';

/**
 * Changes that arrive within this time are fetched together. Each page adds a chance part of its own, so that all open
 * desks do not ask at the same moment; a colleague's decision is still seen within the sum.
 */
const GATHER_MS = 2_000;
const GATHER_SPREAD_MS = 1_000;
/** The figures of the overview, which the server itself keeps for five seconds, follow more slowly. */
const STATS_MS = 10_000;
/** An interruption shorter than this is not shown. */
const PATIENCE_MS = 5_000;
const AGAIN_MS = 10_000;

/**
 * Listens to the desk: after every announced change the lists and the record concerned are read again.
 * Answers whether the connection is up.
 */
export function useLiveUpdates(): boolean {
  const queries = useQueryClient();
  const [up, setUp] = useState(true);

  useEffect(() => {
    const changed = new Map<string, Set<string>>();
    let gather: number | undefined;
    let figures: number | undefined;
    let patience: number | undefined;
    let again: number | undefined;
    let lost = false;
    let ended = false;
    let source: EventSource;

    const flush = (): void => {
      gather = undefined;
      for (const [resource, ids] of changed) {
        void queries.invalidateQueries({
          predicate: ({ queryKey: [name, method, params] }) =>
            name === resource && (method !== 'getOne' || ids.has(String((params as { id?: unknown } | undefined)?.id))),
        });
      }
      changed.clear();
      figures ??= window.setTimeout(() => {
        figures = undefined;
        void queries.invalidateQueries({ queryKey: ['stats'] });
      }, STATS_MS);
    };
    const open = (): void => {
      source = new EventSource(`${API}/events`);
      source.onopen = () => {
        window.clearTimeout(patience);
        patience = undefined;
        setUp(true);
        // Changes during the interruption were not announced, so everything is read again.
        if (lost) void queries.invalidateQueries();
        lost = false;
      };
      source.onerror = () => {
        lost = true;
        patience ??= window.setTimeout(() => setUp(false), PATIENCE_MS);
        // The browser connects again by itself, except after an answer that is not an event stream.
        if (source.readyState === EventSource.CLOSED) again = window.setTimeout(() => void openIfSignedIn(), AGAIN_MS);
      };
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const { resource, id } = JSON.parse(data) as { resource: string; id: number };
        changed.set(resource, (changed.get(resource) ?? new Set()).add(String(id)));
        gather ??= window.setTimeout(flush, GATHER_MS + Math.random() * GATHER_SPREAD_MS);
      };
    };
    /**
     * While nobody is signed in, nothing is asked until this page gets the focus again: the
     * person may have signed in in another tab.
     */
    const openIfSignedIn = async (): Promise<void> => {
      again = undefined;
      const signedIn = await refreshSession().then(Boolean, () => 'not to be asked');
      if (ended) return;
      if (signedIn === false) window.addEventListener('focus', openOnReturn, { once: true });
      else open();
    };
    const openOnReturn = (): void => void openIfSignedIn();
    open();
    return () => {
      ended = true;
      window.removeEventListener('focus', openOnReturn);
      for (const timer of [gather, figures, patience, again]) window.clearTimeout(timer);
      source.close();
    };
  }, [queries]);

  return up;
}
