import { emptyDraft, isEmpty, reduceDraft, type Draft, type DraftAction } from './draft.ts';

const KEY = 'yinxin.drafts';

/** Drafts of all cases, by id; mirrored to the tab's own storage so that a reload or a new sign-in keeps them. */
function read(): Map<number, Draft> {
  try {
    return new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, Draft>).map(([id, draft]) => [Number(id), draft]));
  } catch {
    return new Map();
  }
}

let kept = read();
const listeners = new Set<() => void>();

export const drafts = {
  get: (id: number): Draft => kept.get(id) ?? emptyDraft,
  has: (id: number): boolean => kept.has(id),
  change(id: number, action: DraftAction): void {
    const before = drafts.get(id);
    const next = reduceDraft(before, action);
    if (next !== before) put(id, next);
  },
  /** Decided: nothing of it is kept. */
  drop: (id: number): void => put(id, null),
  forgetAll(): void {
    kept = new Map();
    store();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function put(id: number, draft: Draft | null): void {
  const next = new Map(kept);
  if (draft === null || (isEmpty(draft) && draft.at === null && draft.panel === 'check')) next.delete(id);
  else next.set(id, draft);
  kept = next;
  store();
}

function store(): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Full or forbidden storage: the drafts live as long as the page does.
  }
  for (const listener of listeners) listener();
}
