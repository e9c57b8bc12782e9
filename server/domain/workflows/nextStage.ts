import type { Stage, StageState } from '../../vocabulary/stages.ts';

export interface StageLine {
  stage: Stage;
  position: number;
  state: StageState;
}

/** The open stage, or null; an application has at most one. */
export function openStage(line: readonly StageLine[]): StageLine | null {
  return line.find((one) => one.state === 'open') ?? null;
}

/**
 * The first stage, in order, that is not done, if it is waiting; null when all are done, or that stage is open or
 * failed.
 */
export function nextStage(line: readonly StageLine[]): StageLine | null {
  const ordered = [...line].sort((a, b) => a.position - b.position);
  const first = ordered.find((one) => one.state !== 'done');
  return first?.state === 'waiting' ? first : null;
}

export function isFinished(line: readonly StageLine[]): boolean {
  return line.length > 0 && line.every((one) => one.state === 'done');
}

/** The stages from `first` on by position, the last one first. A return sets these back. */
export function stagesFrom(line: readonly StageLine[], first: Stage): StageLine[] {
  const start = line.find((one) => one.stage === first);
  return start ? line.filter((one) => one.position >= start.position).sort((a, b) => b.position - a.position) : [];
}
