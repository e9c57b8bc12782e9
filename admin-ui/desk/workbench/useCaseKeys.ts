import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import { useEffect, useRef, type RefObject } from 'react';
import type { ViewerControls } from '../../shared/viewer/useView.ts';
import { viewerKey } from '../../shared/viewer/viewerKey.ts';
import { useShortcuts, type Shortcuts } from '../layout/useShortcuts.ts';
import type { CaseDialog } from './CaseDialogs.tsx';
import type { Draft, DraftAction } from './draft.ts';
import { reasonsFor, targetOf } from './reasonTargets.ts';
import type { CheckSteps } from './useSteps.ts';
import { useWorkbench } from './workbenchContext.ts';

interface Keys {
  steps: CheckSteps;
  draft: Draft;
  change: (action: DraftAction) => void;
  viewer: RefObject<ViewerControls | null>;
  decide: (outcome: DecisionOutcome) => void;
  acknowledge: () => void;
  openDialog: (dialog: CaseDialog) => void;
}

/**
 * The reviewer's keyboard. Digits choose from the numbered list on screen: items while checking,
 * reasons while returning or rejecting.
 */
export function useCaseKeys({ steps, draft, change, viewer, decide, acknowledge, openDialog }: Keys): void {
  const { openNext, openPrevious, foldQueue } = useWorkbench();
  const onViewer =
    (key: string, shiftKey = false) =>
    (): void => {
      if (viewer.current) viewerKey({ key, shiftKey, ctrlKey: false, metaKey: false, altKey: false }, viewer.current);
    };
  const openReturn = (): void => {
    if (draft.panel === 'return') return decide('return');
    const someProblem = Object.values(draft.marks).some(({ mark }) => mark === 'problem');
    if (!someProblem && steps.item) change({ do: 'mark', item: steps.item, mark: 'problem' });
    change({ do: 'panel', panel: 'return' });
  };
  const digit = (number: number) => (): void => {
    if (draft.panel === 'check') return;
    const target =
      draft.panel === 'reject'
        ? { targetKind: 'application' as const, target: '' }
        : steps.item && targetOf(steps.item);
    const reason = target && reasonsFor(target.targetKind)[number - 1];
    if (target && reason) change({ do: 'reason', reason: { ...target, code: reason.code } });
  };
  const table: Shortcuts = {
    a: () => (draft.panel === 'check' ? decide('approve') : change({ do: 'panel', panel: 'check' })),
    s: openReturn,
    x: () => (draft.panel === 'reject' ? decide('reject') : change({ do: 'panel', panel: 'reject' })),
    escape: () => change({ do: 'panel', panel: 'check' }),
    space: steps.tick,
    d: () => steps.mark('problem'),
    c: acknowledge,
    arrowdown: () => steps.move(1),
    arrowup: () => steps.move(-1),
    j: () => void openNext(),
    k: openPrevious,
    q: foldQueue,
    h: () => openDialog('hold'),
    n: () => openDialog('note'),
    '[': () => steps.picture(-1),
    ']': () => steps.picture(1),
    arrowleft: () => steps.picture(-1),
    arrowright: () => steps.picture(1),
    r: onViewer('r'),
    'shift+r': onViewer('r', true),
    ...Object.fromEntries(
      ['arrowleft', 'arrowright', 'arrowup', 'arrowdown'].map((key) => [`shift+${key}`, onViewer(key)]),
    ),
    '0': onViewer('0'),
    z: onViewer('z'),
    i: onViewer('i'),
    '+': onViewer('+'),
    '=': onViewer('+'),
    '-': onViewer('-'),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [String(number), digit(number)])),
  };
  useShortcuts(table);

  // Ctrl+Enter sends the open panel even from its text field.
  const newest = useRef({ draft, decide });
  useEffect(() => {
    newest.current = { draft, decide };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { panel } = newest.current.draft;
      if (
        event.key !== 'Enter' ||
        !(event.ctrlKey || event.metaKey) ||
        event.isComposing ||
        panel === 'check' ||
        document.querySelector('[role="dialog"]')
      )
        return;
      event.preventDefault();
      newest.current.decide(panel);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
