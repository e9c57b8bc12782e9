import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ApiError } from '../api/http.ts';
import { saveStateOf, type Kept, type SaveState } from './draft.ts';
import { newDraftStore, type DraftStore } from './draftStore.ts';
import { withLeaf, type Conflict } from './mergeForms.ts';

export interface Draft {
  form: ApplicationForm;
  saveState: SaveState;
  error: ApiError | null;
  conflicts: readonly Conflict[];
  set(path: string, value: unknown): void;
  change(work: (form: ApplicationForm) => ApplicationForm): void;
  /** Saves now; false if it could not be saved. */
  flush(): Promise<boolean>;
  /** Takes the chosen values for the conflicts between two tabs, and saves. */
  settle(chosen: Readonly<Record<string, unknown>>): void;
}

const PAUSE_MS = 700;
const RETRY_MS = 5_000;
/** Errors that are likely to pass without a change of the form. */
const passing: readonly string[] = ['offline', 'unavailable', 'internal', 'rate_limited'];

/**
 * A form that saves itself: shortly after typing stops, when the page is left, and when the network is back. Changes
 * saved by another tab are merged; only if both changed the same field the person is asked.
 */
export function useDraft(id: number, loaded: Kept): Draft {
  const [store] = useState(() => newDraftStore(id, loaded));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const saveState = saveStateOf(state);
  const wait = pauseBefore(saveState, state.error);

  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => void store.save(), wait);
    return () => clearTimeout(timer);
  }, [store, state, wait]);
  useSavingOnLeave(store);

  return useMemo(() => {
    const change: Draft['change'] = (work) => store.change({ do: 'change', work });
    return {
      form: state.form,
      saveState,
      error: state.error,
      conflicts: state.conflicts,
      change,
      set: (path, value) => change((form) => withLeaf(form, path, value)),
      flush: () => store.save(),
      settle(chosen) {
        store.change({ do: 'settle', chosen });
        void store.save();
      },
    };
  }, [store, state, saveState]);
}

/** Milliseconds until the form saves itself; null if it does not. */
function pauseBefore(saveState: SaveState, error: ApiError | null): number | null {
  if (saveState === 'waiting') return PAUSE_MS;
  return saveState === 'failed' && passing.includes(error?.code ?? '') ? RETRY_MS : null;
}

function useSavingOnLeave(store: DraftStore): void {
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void store.save(true);
    };
    const back = (): void => void store.save();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', back);
      void store.save(true);
    };
  }, [store]);
}
