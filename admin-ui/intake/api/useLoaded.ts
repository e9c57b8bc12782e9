import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from './http.ts';

export interface Loaded<T> {
  value: T | null;
  error: ApiError | null;
  reload(): Promise<void>;
  /** Replaces the loaded value by the answer of a changing request. */
  put(value: T): void;
}
interface Held<T> {
  key: string;
  value: T | null;
  error: ApiError | null;
}

/** Loads when the page opens and again when `key` changes. A late answer never replaces a newer one. */
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
    // If reloading fails, the value on the screen stays.
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
