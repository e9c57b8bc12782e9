import { session } from '../api/session.ts';
import { emptyDraft, isEmpty, reduceDraft, type Draft, type DraftAction } from './draft.ts';

const KEY = 'yinxin.drafts';

interface Kept {
  owner: number | null;
  drafts: Record<string, Draft>;
}

/**
 * Drafts of all cases, by id. They are copied to the tab's session storage, so that a reload or an expired
 * session keeps them for the same person.
 */
function read(): { owner: number | null; kept: Map<number, Draft> } {
  try {
    const { owner, drafts: found } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    return {
      owner: owner ?? null,
      kept: new Map(Object.entries(found ?? {}).map(([id, draft]) => [Number(id), { ...emptyDraft, ...draft }])),
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
  /** The case is decided: its draft is removed. */
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
  const bare = draft === null || (isEmpty(draft) && Object.keys(draft.marks).length === 0);
  if (draft === null || (bare && draft.at === null && draft.panel === 'check')) next.delete(id);
  else next.set(id, draft);
  kept = next;
  store();
}

function store(): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ owner, drafts: Object.fromEntries(kept) } satisfies Kept));
  } catch {
    // The storage is full or forbidden: the drafts are kept only as long as the page is open.
  }
  for (const listener of listeners) listener();
}

// Somebody else has signed in, or nobody: the drafts belong to another person.
session.onPerson((staffId) => {
  if (owner !== null && staffId !== owner) drafts.forgetAll();
  owner = staffId;
});
