import { useCallback, useEffect, useRef, useState } from 'react';

const UNDO_MS = 7000;

/**
 * A deletion that waits some seconds, so that it can be taken back. Leaving the page does it at once; closing the tab
 * leaves the picture there.
 */
export function useRemoval(remove: () => Promise<void>): { waiting: boolean; start(): void; undo(): void } {
  const [waiting, setWaiting] = useState(false);
  const latest = useRef(remove);
  const left = useRef(false);
  const pending = useRef(false);
  useEffect(() => {
    latest.current = remove;
  });
  const finish = useCallback(async (): Promise<void> => {
    pending.current = false;
    await latest.current();
    if (!left.current) setWaiting(false);
  }, []);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => void finish(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [waiting, finish]);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      if (pending.current) void finish();
    };
  }, [finish]);
  return {
    waiting,
    start: () => {
      pending.current = true;
      setWaiting(true);
    },
    undo: () => {
      pending.current = false;
      setWaiting(false);
    },
  };
}
