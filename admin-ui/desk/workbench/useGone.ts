import { useCallback, useRef, useState } from 'react';

/** Cases that were just decided here: removed from the queue at once, and not released by this page. */
export interface Gone {
  ids: ReadonlySet<number>;
  has: (id: number) => boolean;
  add: (id: number) => void;
  remove: (id: number) => void;
}

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
  return { ids, has, add, remove };
}
