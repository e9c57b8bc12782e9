import { api } from '../api/calls.ts';
import { ApiError } from '../api/http.ts';
import { firstDraft, isClean, reduceDraft, unanswered, type DraftAction, type DraftState, type Kept } from './draft.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts';

export interface DraftStore {
  get(): DraftState;
  subscribe(listener: () => void): () => void;
  change(action: Extract<DraftAction, { do: 'change' | 'settle' }>): void;
  /** Saves now, after the request in progress; false if it could not be saved. */
  save(keepalive?: boolean): Promise<boolean>;
}

const ROUNDS = 3;

/** One application's form: the shown form, the server's form, and at most one request at a time. */
export function newDraftStore(id: number, loaded: Kept): DraftStore {
  let state = firstDraft(loaded, readUnsaved(id));
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function dispatch(action: DraftAction): void {
    const next = reduceDraft(state, action);
    if (next === state) return;
    state = next;
    if (isClean(state)) forgetUnsaved(id);
    else keepUnsaved(id, { base: state.kept.form, form: state.form, lost: unanswered(state) });
    for (const listener of listeners) listener();
  }

  /**
   * Sends the shown form. If another tab has saved meanwhile, its changes are merged in and the form is sent
   * again, unless a person must choose.
   */
  async function send(keepalive: boolean): Promise<void> {
    try {
      for (let round = 1; !isClean(state) && state.conflicts.length === 0; round += 1) {
        const theirs = await tryOnce(keepalive, round < ROUNDS);
        if (!theirs) return;
        dispatch({ do: 'overtake', theirs });
      }
    } catch (thrown) {
      dispatch({ do: 'fail', error: thrown instanceof ApiError ? thrown : new ApiError('internal', '') });
    }
  }

  /** Null after saving; the server's form if another tab has saved before us. @throws ApiError */
  async function tryOnce(keepalive: boolean, again: boolean): Promise<Kept | null> {
    const { form, kept } = state;
    dispatch({ do: 'send' });
    try {
      const { version } = await api.saveForm(id, kept.version, form, keepalive);
      dispatch({ do: 'saved', version });
      return null;
    } catch (thrown) {
      if (!again || !(thrown instanceof ApiError) || thrown.code !== 'version_conflict') throw thrown;
    }
    const theirs = await api.application(id);
    return { form: theirs.form, version: theirs.formVersion };
  }

  async function save(keepalive = false): Promise<boolean> {
    while (running) await running;
    if (isClean(state)) {
      forgetUnsaved(id);
      return true;
    }
    if (state.conflicts.length > 0) return false;
    running = send(keepalive);
    await running;
    running = null;
    return !state.failed && state.conflicts.length === 0;
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: dispatch,
    save,
  };
}
