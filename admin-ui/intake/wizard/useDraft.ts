import type { IntakeForm } from '@presenters/intakeForm.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/http.ts';
import { mergeForms, same, withLeaf, type Conflict } from './mergeForms.ts';
import { sendForm, type Kept } from './sendForm.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts';

export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed' | 'conflict';
export interface Draft {
  form: IntakeForm;
  saveState: SaveState;
  error: ApiError | null;
  conflicts: readonly Conflict[];
  set(path: string, value: unknown): void;
  change(change: (form: IntakeForm) => IntakeForm): void;
  /** Saves now; false when it could not. */
  flush(): Promise<boolean>;
  /** Takes the given values where two tabs disagree, and saves. */
  settle(chosen: Record<string, unknown>): void;
}

const PAUSE_MS = 700;
const RETRY_MS = 5_000;
/** Refusals that go away by themselves. */
const passing: readonly string[] = ['offline', 'unavailable', 'internal', 'rate_limited'];

/**
 * A form that saves itself: shortly after the last key, when the page is left, and again when the network is back. What another tab
 * saved meanwhile is merged; only where both changed the same field a person is asked.
 */
export function useDraft(id: number, loaded: Kept): Draft {
  const [start] = useState(() => startingPoint(id, loaded));
  const [form, setForm] = useState(start.form);
  const [saveState, setSaveState] = useState<SaveState>(same(start.form, loaded.form) ? 'saved' : 'waiting');
  const [error, setError] = useState<ApiError | null>(null);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>(start.conflicts);
  /** What the screen shows, what the server has, and the request on its way. */
  const now = useRef({
    form: start.form,
    kept: loaded,
    blocked: start.conflicts.length > 0,
    running: null as Promise<void> | null,
  });

  const save = useCallback(
    async (keepalive = false): Promise<boolean> => {
      const { current } = now;
      while (current.running) await current.running;
      if (same(current.form, current.kept.form)) {
        forgetUnsaved(id);
        setSaveState('saved');
        return true;
      }
      if (current.blocked) return false;
      setSaveState('saving');
      let failure: ApiError | null = null;
      current.running = sendForm(id, current, keepalive).then(
        (found) => {
          current.blocked = found.length > 0;
          setConflicts(found);
        },
        (thrown: unknown) => {
          failure = thrown instanceof ApiError ? thrown : new ApiError('internal', '');
        },
      );
      await current.running;
      current.running = null;
      const clean = same(current.form, current.kept.form);
      if (clean) forgetUnsaved(id);
      setForm(current.form);
      setError(failure);
      setSaveState(failure ? 'failed' : current.blocked ? 'conflict' : clean ? 'saved' : 'waiting');
      return failure === null && !current.blocked;
    },
    [id],
  );

  const change = useCallback(
    (work: (form: IntakeForm) => IntakeForm) => {
      const { current } = now;
      const next = work(current.form);
      if (next === current.form) return;
      current.form = next;
      setForm(next);
      keepUnsaved(id, { base: current.kept.form, form: next });
      setSaveState((old) => (old === 'conflict' ? old : 'waiting'));
    },
    [id],
  );
  const set = useCallback((path: string, value: unknown) => change((old) => withLeaf(old, path, value)), [change]);
  const settle = useCallback(
    (chosen: Record<string, unknown>) => {
      now.current.blocked = false;
      setConflicts([]);
      setSaveState('waiting');
      change((old) => Object.entries(chosen).reduce((next, [path, value]) => withLeaf(next, path, value), old));
      void save();
    },
    [change, save],
  );

  useEffect(() => {
    if (saveState !== 'waiting' && (saveState !== 'failed' || !passing.includes(error?.code ?? ''))) return;
    const timer = setTimeout(() => void save(), saveState === 'waiting' ? PAUSE_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [form, saveState, error, save]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void save(true);
    };
    const back = (): void => void save();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', back);
      void save(true);
    };
  }, [save]);

  return { form, saveState, error, conflicts, set, change, flush: save, settle };
}

/** The server's form, with what this tab had typed and not saved when it was closed or reloaded. */
function startingPoint(id: number, loaded: Kept): { form: IntakeForm; conflicts: readonly Conflict[] } {
  const unsaved = readUnsaved(id);
  if (!unsaved) return { form: loaded.form, conflicts: [] };
  const { merged, conflicts } = mergeForms(unsaved.base, unsaved.form, loaded.form);
  return { form: merged, conflicts };
}
