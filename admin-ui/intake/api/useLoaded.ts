import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from './http.ts';

export interface Loaded<T> {
  value: T | null;
  error: ApiError | null;
  reload(): Promise<void>;
  /** Puts in place what a changing request has answered. */
  put(value: T): void;
}
interface Held<T> {
  key: string;
  value: T | null;
  error: ApiError | null;
}

/** Loads when the page opens, and again when `key` changes; an answer that comes late does not replace a newer one. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [held, setHeld] = useState<Held<T>>({ key, value: null, error: null });
  const turn = useRef(0);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });

  const reload = useCallback(async () => {
    const mine = (turn.current += 1);
    const found = await latest.current().then(
      (value) => ({ value, error: null }),
      (error: unknown) => ({ value: null, error: error instanceof ApiError ? error : new ApiError('internal', '') }),
    );
    if (mine !== turn.current) return;
    // What is on the screen stays there while it cannot be renewed.
    setHeld((old) => ({ key, value: found.value ?? (old.key === key ? old.value : null), error: found.error }));
  }, [key]);
  useEffect(() => {
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);

  const put = useCallback(
    (value: T) => {
      turn.current += 1;
      setHeld({ key, value, error: null });
    },
    [key],
  );
  const current = held.key === key ? held : { value: null, error: null };
  return { value: current.value, error: current.error, reload, put };
}
