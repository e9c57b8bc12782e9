import type { ChildProcess } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';

/**
 * Lists and pages are answered before a picture is looked at: whoever uploads waits anyway. Not the lowest priority,
 * with which a busy machine would let the work's deadline pass; and only once the child has started.
 */
export function yieldToOthers({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  } catch {
    // It has ended already, or the system allows no other priority: then it runs as it is.
  }
}
