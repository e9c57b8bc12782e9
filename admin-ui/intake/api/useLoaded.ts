import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from './http.ts';

export interface Loaded<T> {
  value: T | null;
  error: ApiError | null;
  loading: boolean;
  reload(): Promise<void>;
  /** Puts in place what a changing request has answered. */
  put(value: T): void;
}

/** Loads when the page opens, and again when `key` changes; an answer that comes late does not replace a newer one. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: ApiError | null; loading: boolean }>({ key, value: null, error: null, loading: true });
  const turn = useRef(0);
  const latest = useRef(load);
  useEffect(() => { latest.current = load; });

  const reload = useCallback(async () => {
    const mine = (turn.current += 1);
    setState((old) => ({ key, value: old.key === key ? old.value : null, error: null, loading: true }));
    try {
      const value = await latest.current();
      if (mine === turn.current) setState({ key, value, error: null, loading: false });
    } catch (error) {
      if (mine === turn.current) setState((old) => ({ ...old, error: error instanceof ApiError ? error : new ApiError('internal', ''), loading: false }));
    }
  }, [key]);
  useEffect(() => { void reload(); return () => { turn.current += 1; }; }, [reload]);

  const put = useCallback((value: T) => { turn.current += 1; setState({ key, value, error: null, loading: false }); }, [key]);
  const current = state.key === key ? state : { value: null, error: null, loading: true };
  return { value: current.value, error: current.error, loading: current.loading, reload, put };
}
