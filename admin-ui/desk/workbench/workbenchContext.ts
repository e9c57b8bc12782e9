import { createContext, useContext } from 'react';
import type { Status } from './status.ts';
import type { Gone } from './useGone.ts';

/** What every part of the workbench can use. */
export interface WorkbenchValue {
  me: number | null;
  gone: Gone;
  say: (status: Status) => void;
  /** Opens the next case and answers its name, or null when the queue is empty. */
  openNext: () => string | null;
  openPrevious: () => void;
  openAgain: (id: number) => void;
  foldQueue: () => void;
}

export const WorkbenchContext = createContext<WorkbenchValue | null>(null);

export function useWorkbench(): WorkbenchValue {
  const value = useContext(WorkbenchContext);
  if (!value) throw new Error('useWorkbench outside <Workbench>');
  return value;
}
