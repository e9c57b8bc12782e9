import type { IntakeForm } from '@presenters/intakeForm.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { mergeForms, same, withLeaf, type Conflict } from './mergeForms.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts';

export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed' | 'conflict';
export interface Draft {
  form: IntakeForm;
  saveState: SaveState;
  error: ApiError | null;
  conflicts: Conflict[];
  set(path: string, value: unknown): void;
  change(change: (form: IntakeForm) => IntakeForm): void;
  /** Saves now; false when it could not. */
  flush(): Promise<boolean>;
  /** Takes the given values where two tabs disagree, and saves. */
  settle(chosen: Record<string, unknown>): void;
}
interface Kept { form: IntakeForm; version: number }

const PAUSE_MS = 700;
const RETRY_MS = 5_000;
/** Refusals that go away by themselves. */
const passing: readonly string[] = ['offline', 'unavailable', 'internal', 'rate_limited'];

/**
 * A form that saves itself: shortly after the last key, when the page is left, and again when the network is back. What another tab
 * saved meanwhile is merged; only where both changed the same field a person is asked.
 */
export function useDraft(id: number, loaded: Kept): Draft {
  const start = useMemo(() => startingPoint(id, loaded), [id]);
  const [form, setForm] = useState(start.form);
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [error, setError] = useState<ApiError | null>(null);
  const [conflicts, setConflicts] = useState<Conflict[]>(start.conflicts);
  const now = useRef({ form: start.form, kept: loaded, running: null as Promise<boolean> | null, blocked: start.conflicts.length > 0 });

  const save = useCallback(async (keepalive = false): Promise<boolean> => {
    const { current } = now;
    if (current.running) {
      await current.running;
      return same(current.form, current.kept.form) ? true : save(keepalive);
    }
    if (same(current.form, current.kept.form)) return true;
    if (current.blocked) return false;
    current.running = attempt(id, now, keepalive);
    setSaveState('saving');
    const result = await current.running.then((saved) => ({ saved, error: null }), (thrown: unknown) => ({ saved: false, error: thrown instanceof ApiError ? thrown : new ApiError('internal', '') }));
    current.running = null;
    setError(result.error);
    setForm(current.form);
    setConflicts(now.current.blocked ? conflictsOf(now) : []);
    if (result.saved && same(current.form, current.kept.form)) forgetUnsaved(id);
    setSaveState(result.error ? 'failed' : current.blocked ? 'conflict' : same(current.form, current.kept.form) ? 'saved' : 'waiting');
    return result.saved;
  }, [id]);

  const change = useCallback((work: (form: IntakeForm) => IntakeForm) => {
    const { current } = now;
    current.form = work(current.form);
    setForm(current.form);
    keepUnsaved(id, { base: current.kept.form, form: current.form });
    setSaveState((old) => (old === 'conflict' ? old : 'waiting'));
  }, [id]);
  const set = useCallback((path: string, value: unknown) => change((old) => withLeaf(old, path, value)), [change]);
  const settle = useCallback((chosen: Record<string, unknown>) => {
    now.current.blocked = false;
    change((old) => Object.entries(chosen).reduce((next, [path, value]) => withLeaf(next, path, value), old));
    setConflicts([]);
    void save();
  }, [change, save]);

  useEffect(() => {
    if (saveState !== 'waiting' && (saveState !== 'failed' || !passing.includes(error?.code ?? ''))) return;
    const timer = setTimeout(() => void save(), saveState === 'waiting' ? PAUSE_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [form, saveState, error, save]);
  useEffect(() => {
    const leave = (): void => { if (document.visibilityState === 'hidden') void save(true); };
    const back = (): void => void save();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', back);
    if (!same(now.current.form, now.current.kept.form)) setSaveState('waiting');
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', back);
      void save(true);
    };
  }, [save]);

  return { form, saveState, error, conflicts, set, change, flush: save, settle };
}

interface Now { current: { form: IntakeForm; kept: Kept; running: Promise<boolean> | null; blocked: boolean; found?: Conflict[] } }
const conflictsOf = (now: Now): Conflict[] => now.current.found ?? [];

/** One try; when another tab was faster, its form is merged in and the try repeated once. */
async function attempt(id: number, now: Now, keepalive: boolean): Promise<boolean> {
  const { current } = now;
  for (let round = 0; round < 3; round += 1) {
    const sent = current.form;
    try {
      const saved = await api.saveForm(id, current.kept.version, sent, keepalive);
      current.kept = { form: sent, version: saved.version };
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || thrown.code !== 'version_conflict') throw thrown;
      const theirs = await api.application(id);
      const { merged, conflicts } = mergeForms(current.kept.form, current.form, theirs.form);
      current.kept = { form: theirs.form, version: theirs.formVersion };
      current.form = merged;
      current.found = conflicts;
      current.blocked = conflicts.length > 0;
      if (current.blocked) return false;
    }
  }
  return false;
}

/** The server's form, with what this tab had typed and not saved when it was closed or reloaded. */
function startingPoint(id: number, loaded: Kept): { form: IntakeForm; conflicts: Conflict[] } {
  const unsaved = readUnsaved(id);
  if (!unsaved) return { form: loaded.form, conflicts: [] };
  const { merged, conflicts } = mergeForms(unsaved.base, unsaved.form, loaded.form);
  return { form: merged, conflicts };
}
