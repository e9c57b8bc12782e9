import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { ApiError, codeOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationRecord } from '../api/records.ts';
import { isEmpty } from './draft.ts';
import { drafts } from './drafts.ts';
import type { Gone } from './useGone.ts';

/** A look in passing (J J J) claims nothing. */
const DWELL_MS = 350;
const HEARTBEAT_MS = 30_000;

export type ClaimState = { held: 'no' | 'claiming' | 'mine' } | { held: 'other'; by: string | null; at: string | null } | { held: 'failed'; error: unknown };

/**
 * Claims the case that is open, keeps the lease alive while the page is looked at, and gives it back on leaving unless work was begun.
 * A case that is `gone` (decided) is not released.
 */
export function useClaim(record: ApplicationRecord | null, me: number | null, gone: Pick<Gone, 'has'>): { state: ClaimState; claim: () => void } {
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();
  const [state, setState] = useState<{ id: number; claim: ClaimState } | null>(null);
  const newest = useRef(record);
  useEffect(() => { newest.current = record; });
  const id = record?.id ?? null;
  const claimable = record?.abilities?.includes('claim') ?? false;

  const claim = useCallback(async (): Promise<void> => {
    const now = newest.current;
    if (!now) return;
    setState({ id: now.id, claim: { held: 'claiming' } });
    try {
      await provider.claim(now.id, now.version);
      await queries.refetchQueries({ queryKey: ['applications', 'getOne', { id: String(now.id) }], exact: false });
      setState({ id: now.id, claim: { held: 'mine' } });
    } catch (error) {
      const details = error instanceof ApiError ? error.details : {};
      if (codeOf(error) === 'version_conflict') void queries.invalidateQueries({ queryKey: ['applications', 'getOne'] });
      setState({ id: now.id, claim: codeOf(error) === 'already_claimed' ? { held: 'other', by: text(details.by), at: text(details.at) } : { held: 'failed', error } });
    }
  }, [provider, queries]);

  useEffect(() => {
    if (id === null || !claimable) return;
    const timer = window.setTimeout(() => void claim(), DWELL_MS);
    return () => window.clearTimeout(timer);
  }, [id, claimable, claim]);

  const held = state?.id === id ? state?.claim.held : undefined;
  useEffect(() => {
    if (id === null || held !== 'mine') return;
    const beat = (): void => {
      if (document.visibilityState !== 'visible') return;
      provider.heartbeat(id).catch((error: unknown) => { if (error instanceof ApiError && error.status === 409) void claim(); });
    };
    const timer = window.setInterval(beat, HEARTBEAT_MS);
    document.addEventListener('visibilitychange', beat);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
      if (!gone.has(id) && isEmpty(drafts.get(id))) provider.release(id).catch(() => undefined);
    };
  }, [id, held, provider, claim, gone]);

  const mine: ClaimState = { held: record !== null && record.assigneeId === me && me !== null ? 'mine' : 'no' };
  return { state: state?.id === id && state ? state.claim : mine, claim: () => void claim() };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
