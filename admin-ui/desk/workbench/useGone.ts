import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { useCallback, useRef, useState } from 'react';

/** Cases that were just decided here: removed from the queue at once, and not released by this page. */
export interface Gone {
  ids: ReadonlySet<number>;
  has: (id: number) => boolean;
  add: (id: number) => void;
  remove: (id: number) => void;
  /** This person decided the case in this stage and round: it is no longer his to release, whatever the page shows. */
  settle: (record: Turn) => void;
  isSettled: (record: Turn) => boolean;
}
type Turn = Pick<ApplicationDetail, 'id' | 'stage' | 'round'>;
const turnOf = ({ id, stage, round }: Turn): string => `${id} ${stage} ${round}`;

export function useGone(): Gone {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  // A ref, because effects' clean-ups read it before the next state is rendered.
  const newest = useRef(new Set<number>());
  const publish = useCallback(() => setIds(new Set(newest.current)), []);
  const has = useCallback((id: number) => newest.current.has(id), []);
  const add = useCallback(
    (id: number) => {
      newest.current.add(id);
      publish();
    },
    [publish],
  );
  const remove = useCallback(
    (id: number) => {
      newest.current.delete(id);
      publish();
    },
    [publish],
  );
  const settled = useRef(new Set<string>());
  const settle = useCallback((record: Turn) => void settled.current.add(turnOf(record)), []);
  const isSettled = useCallback((record: Turn) => settled.current.has(turnOf(record)), []);
  return { ids, has, add, remove, settle, isSettled };
}
