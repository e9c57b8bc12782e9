import { session } from '../api/session.ts';
import { emptyDraft, isEmpty, reduceDraft, type Draft, type DraftAction } from './draft.ts';

const KEY = 'yinxin.drafts';

interface Kept {
  owner: number | null;
  drafts: Record<string, Draft>;
}

/**
 * Drafts of all cases, by id; mirrored to the tab's own storage so that a reload or a session
 * run out keeps them for their person.
 */
function read(): { owner: number | null; kept: Map<number, Draft> } {
  try {
    const { owner, drafts: found } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    return {
      owner: owner ?? null,
      kept: new Map(Object.entries(found ?? {}).map(([id, draft]) => [Number(id), draft])),
    };
  } catch {
    return { owner: null, kept: new Map() };
  }
}

let { owner, kept } = read();
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
    sessionStorage.setItem(KEY, JSON.stringify({ owner, drafts: Object.fromEntries(kept) } satisfies Kept));
  } catch {
    // Full or forbidden storage: the drafts live as long as the page does.
  }
  for (const listener of listeners) listener();
}

// Somebody else at this desk, or nobody any more: the drafts are not his.
session.onPerson((staffId) => {
  if (owner !== null && staffId !== owner) drafts.forgetAll();
  owner = staffId;
});
