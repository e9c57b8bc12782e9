import { useEffect } from 'react';
import { useDataProvider } from 'react-admin';
import { ApiError } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';

const HEARTBEAT_MS = 60_000;

/** Renews the claim while the page is visible. If the lease has run out meanwhile, claims the case again. */
export function useLease(id: number | null, onLost: () => Promise<void>): void {
  const provider = useDataProvider<DeskDataProvider>();
  useEffect(() => {
    if (id === null) return;
    const beat = (): void => {
      if (document.visibilityState !== 'visible') return;
      provider.heartbeat(id).catch((error: unknown) => {
        if (error instanceof ApiError && error.status === 409) void onLost();
      });
    };
    const timer = window.setInterval(beat, HEARTBEAT_MS);
    document.addEventListener('visibilitychange', beat);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [id, provider, onLost]);
}
