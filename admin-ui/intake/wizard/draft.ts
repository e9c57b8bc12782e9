import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import type { ApiError } from '../api/http.ts';
import { mergeForms, same, withLeaf, type Conflict } from './mergeForms.ts';
import type { Unsaved } from './unsaved.ts';

/** The form as the server has it, with its version, which a change must send. */
export interface Kept {
  form: ApplicationForm;
  version: number;
}

export interface DraftState {
  /** What the screen shows. */
  form: ApplicationForm;
  kept: Kept;
  /** The form of the request in progress. */
  sent: ApplicationForm | null;
  /** Forms that were sent without getting an answer: the server may have saved any of them. */
  lost: readonly ApplicationForm[];
  /** Fields another tab has changed too; nothing is sent before a person has chosen. */
  conflicts: readonly Conflict[];
  /** Why the last attempt to save failed. It is shown until the next attempt ends. */
  error: ApiError | null;
  /** The last attempt failed and nothing was typed since. */
  failed: boolean;
}

export type DraftAction =
  | { do: 'change'; work: (form: ApplicationForm) => ApplicationForm }
  | { do: 'send' }
  | { do: 'saved'; version: number }
  | { do: 'fail'; error: ApiError }
  /** Another tab has saved before us: the form that the server has now. */
  | { do: 'overtake'; theirs: Kept }
  /** The person has chosen a value for each path that two tabs changed differently. */
  | { do: 'settle'; chosen: Readonly<Record<string, unknown>> };

export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed' | 'conflict';

/** The server's form, merged with what was typed in this tab and not saved before it was closed or reloaded. */
export function firstDraft(loaded: Kept, unsaved: Unsaved | null): DraftState {
  const fresh: DraftState = {
    form: loaded.form,
    kept: loaded,
    sent: null,
    lost: [],
    conflicts: [],
    error: null,
    failed: false,
  };
  if (!unsaved) return fresh;
  const before = { ...fresh, form: unsaved.form, kept: { ...loaded, form: unsaved.base }, lost: unsaved.lost ?? [] };
  return mergeIn(before, loaded);
}

/** The reducer of the form. Pure; it returns the same state object if nothing has changed. */
export function reduceDraft(state: DraftState, action: DraftAction): DraftState {
  switch (action.do) {
    case 'change': {
      const form = action.work(state.form);
      return form === state.form ? state : { ...state, form, failed: false };
    }
    case 'send':
      return { ...state, sent: state.form, failed: false };
    case 'saved':
      return {
        ...state,
        kept: { form: state.sent ?? state.form, version: action.version },
        sent: null,
        lost: [],
        error: null,
      };
    case 'fail':
      return { ...state, sent: null, lost: unanswered(state), error: action.error, failed: true };
    case 'overtake':
      return mergeIn(state, action.theirs);
    case 'settle': {
      const form = Object.entries(action.chosen).reduce(
        (next, [path, value]) => withLeaf(next, path, value),
        state.form,
      );
      return { ...state, form, conflicts: [], failed: false };
    }
  }
}

/** The forms that may have reached the server although no answer came. */
export function unanswered({ sent, lost }: DraftState): readonly ApplicationForm[] {
  return sent ? [...lost, sent] : lost;
}

/** True if the server has the shown form and no request is open that could change it. */
export function isClean(state: DraftState): boolean {
  return same(state.form, state.kept.form) && unanswered(state).length === 0;
}

export function saveStateOf(state: DraftState): SaveState {
  if (state.conflicts.length > 0) return 'conflict';
  if (state.sent) return 'saving';
  if (state.failed) return 'failed';
  return isClean(state) ? 'saved' : 'waiting';
}

/**
 * Merges the form that the server has now. If that is a form of our own whose answer was lost, no other tab has changed
 * it, and our shown form simply stays.
 */
function mergeIn(state: DraftState, theirs: Kept): DraftState {
  const ours = unanswered(state).some((form) => same(form, theirs.form));
  const base = ours ? theirs.form : state.kept.form;
  const { merged, conflicts } = mergeForms(base, state.form, theirs.form);
  return { ...state, form: merged, kept: theirs, sent: null, lost: [], conflicts, error: null };
}
