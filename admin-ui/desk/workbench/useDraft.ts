import { useCallback, useSyncExternalStore } from 'react';
import type { Draft, DraftAction } from './draft.ts';
import { drafts } from './drafts.ts';

export function useDraft(id: number): [Draft, (action: DraftAction) => void] {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(id));
  const change = useCallback((action: DraftAction) => drafts.change(id, action), [id]);
  return [draft, change];
}
