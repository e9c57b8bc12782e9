import type { ReactNode } from 'react';
import type { Status } from './status.ts';
import type { Gone } from './useGone.ts';

/** What the workbench hands to the case that is open. */
export interface CasePaneProps {
  id: number;
  me: number | null;
  gone: Gone;
  say: (status: Status) => void;
  openNext: () => string | null;
  openPrevious: () => void;
  openAgain: (id: number) => void;
  onFoldQueue: () => void;
  handle: ReactNode;
}
