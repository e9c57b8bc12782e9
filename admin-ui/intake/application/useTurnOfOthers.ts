import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { useEffect } from 'react';

const LOOK_MS = 20_000;

/** While somebody else has to act, the page is read again from time to time, unless it is hidden. */
export function useTurnOfOthers(task: IntakeApplication['task'], reload: () => Promise<unknown>): void {
  useEffect(() => {
    if (task === 'none') return;
    const look = (): void => {
      if (document.visibilityState === 'visible') void reload();
    };
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [task, reload]);
}
