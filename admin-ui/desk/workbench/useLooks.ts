import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { ApplicationDetail, ApplicationMaterial } from '@presenters/applicationDetail.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import { pictureOf } from '../api/pictures.ts';
import { looks } from './looks.ts';
import { reports } from './reports.ts';

/** Milliseconds a picture must have been on the stage to have been seen. */
const SEEN_MS = 300;
const AGAIN_MS = 3000;

/**
 * Tells the server which pictures this screen has shown: drawn by the viewer for a moment, in a page that is visible,
 * while the case is claimed. Answers what the viewer is to be given as `onDrawn`.
 */
export function useLooks(
  { id, looked }: Pick<ApplicationDetail, 'id' | 'looked'>,
  mine: boolean,
  material: ApplicationMaterial | null,
): (src: string | null) => void {
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();
  const [drawn, setDrawn] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const shown = material && drawn === pictureOf(material.id) ? material.id : null;
  const wanted = mine && shown !== null && !looks.known({ id, looked }).includes(shown);
  useEffect(() => {
    if (!mine) looks.forget(id);
  }, [mine, id]);
  useEffect(() => {
    if (!wanted || shown === null) return;
    // A row of a list may lie under the same key: it knows nothing of looks.
    const put = (change: (looked: number[]) => number[]): void =>
      void queries.setQueriesData<Partial<ApplicationDetail>>(
        { queryKey: ['applications', 'getOne', { id: String(id) }] },
        (before) => (before?.looked ? { ...before, looked: change(before.looked) } : before),
      );
    const report = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return setAttempt((now) => now + 1);
      looks.add(id, shown);
      put((before) => [...before, shown]);
      if (await reports.send(id, () => provider.look(id, shown))) return;
      window.setTimeout(() => {
        looks.remove(id, shown);
        put((before) => before.filter((one) => one !== shown));
        setAttempt((now) => now + 1);
      }, AGAIN_MS);
    };
    const timer = window.setTimeout(() => void report(), SEEN_MS);
    return () => window.clearTimeout(timer);
  }, [wanted, shown, attempt, id, provider, queries]);
  return setDrawn;
}
