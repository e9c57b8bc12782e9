import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { BenchState } from '@vocabulary/benchProtocol.ts';
import { BenchError, call } from './api.ts';

export interface BenchContext {
  state: BenchState;
  /** Sends and shows the answered state. */
  act(path: string, body?: unknown, method?: 'POST' | 'DELETE'): Promise<void>;
}
export const CurrentBench = createContext<BenchContext | null>(null);

export function useBench(): BenchContext {
  const value = useContext(CurrentBench);
  if (!value) throw new Error('useBench outside the bench');
  return value;
}

/** The station's state as it changes; `connected` is false while the station does not answer. */
export function useLiveState(): { bench: BenchContext | null; connected: boolean } {
  const [state, setState] = useState<BenchState | null>(null);
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const events = new EventSource('/api/events');
    events.addEventListener('message', (event: MessageEvent<string>) => {
      setState(JSON.parse(event.data) as BenchState);
      setConnected(true);
    });
    events.addEventListener('error', () => {
      setConnected(false);
      // A restarted station does not know our cookie; loading its page gives a new one.
      if (events.readyState === EventSource.CLOSED) setTimeout(() => window.location.reload(), 2_000);
    });
    return () => events.close();
  }, []);
  const act = useCallback(async (path: string, body: unknown = {}, method: 'POST' | 'DELETE' = 'POST') => {
    const answer = await call<BenchState | Record<string, never>>(method, path, method === 'DELETE' ? undefined : body);
    if ('lanes' in answer) setState(answer as BenchState);
  }, []);
  return { bench: useMemo(() => (state === null ? null : { state, act }), [state, act]), connected };
}

/** One action of a button or form: whether it is running, and what went wrong. */
export function useAct(): {
  busy: boolean;
  error: BenchError | null;
  run: (work: () => Promise<void>) => void;
  clear: () => void;
} {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BenchError | null>(null);
  const run = useCallback((work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    work()
      .catch((reason: unknown) => setError(reason instanceof BenchError ? reason : new BenchError('internal', {})))
      .finally(() => setBusy(false));
  }, []);
  return { busy, error, run, clear: useCallback(() => setError(null), []) };
}
