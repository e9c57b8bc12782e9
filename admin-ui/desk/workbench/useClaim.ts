import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { ApiError, codeOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { isEmpty } from './draft.ts';
import { drafts } from './drafts.ts';
import { useLease } from './useLease.ts';
import { useWorkbench } from './workbenchContext.ts';

/** Milliseconds. A case that is only passed while moving through the queue (J J J) is not claimed. */
const DWELL_MS = 350;

export type ClaimState =
  | { held: 'no' | 'claiming' | 'mine' }
  | { held: 'other'; by: string | null; at: string | null }
  | { held: 'failed'; error: unknown };

/**
 * Claims the open case and renews its lease while the page is visible. On leaving it releases the case, unless work was
 * begun. A decided case is not released.
 */
export function useClaim(record: ApplicationDetail): { state: ClaimState; claim: () => void } {
  const {
    me,
    gone: { has: isGone, isSettled },
  } = useWorkbench();
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<ClaimState | null>(null);
  /** Counts the claims: a refusal that comes after a later claim was sent says nothing any more. */
  const claims = useRef(0);
  const newest = useRef(record);
  useEffect(() => {
    newest.current = record;
  });
  const { id } = record;
  const mine = me !== null && record.assigneeId === me;

  const claim = useCallback(async (): Promise<void> => {
    setAsked({ held: 'claiming' });
    claims.current += 1;
    const turn = claims.current;
    try {
      const row = await provider.claim(id, newest.current.version);
      queries.setQueriesData<ApplicationDetail>(
        { queryKey: ['applications', 'getOne', { id: String(id) }] },
        (before) => before && { ...before, ...row },
      );
      setAsked(null);
      // Who holds the case reads its numbers in full.
      void queries.invalidateQueries({ queryKey: ['applications', 'getOne', { id: String(id) }] });
      void queries.invalidateQueries({ queryKey: ['applications', 'getInfiniteList'] });
    } catch (error) {
      if (turn !== claims.current) return;
      const details = error instanceof ApiError ? error.details : {};
      if (codeOf(error) === 'version_conflict')
        void queries.invalidateQueries({ queryKey: ['applications', 'getOne'] });
      setAsked(
        codeOf(error) === 'already_claimed'
          ? { held: 'other', by: text(details.by), at: text(details.at) }
          : { held: 'failed', error },
      );
    }
  }, [provider, queries, id]);

  const claimable = !mine && (record.abilities?.includes('claim') ?? false);
  useEffect(() => {
    if (!claimable) return;
    const timer = window.setTimeout(() => void claim(), DWELL_MS);
    return () => window.clearTimeout(timer);
    // After a version conflict the record is read again, and its new version starts another try.
  }, [claimable, claim, record.version]);

  const held = mine && asked === null;
  useLease(held ? id : null, claim);
  // Without a draft, leaving releases the case. With a draft it stays claimed until the lease runs out.
  useEffect(() => {
    if (!held) return;
    const leave = (): void => {
      if (!isGone(id) && !isSettled(newest.current) && isEmpty(drafts.get(id)))
        provider.release(id).catch(() => undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [held, id, isGone, isSettled, provider]);

  const other: ClaimState =
    record.assigneeId !== null && !mine ? { held: 'other', by: record.assigneeName, at: null } : { held: 'no' };
  return { state: asked ?? (mine ? { held: 'mine' } : other), claim: () => void claim() };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
