import type { Stage, StageState } from '../../vocabulary/stages.ts';

export interface StageLine {
  stage: Stage;
  position: number;
  state: StageState;
}

/** The stage that is open, if any: at most one is. */
export function openStage(line: readonly StageLine[]): StageLine | null {
  return line.find((one) => one.state === 'open') ?? null;
}

/**
 * The first stage still waiting whose predecessors are all done; null when the line is finished, failed or something is
 * open.
 */
export function nextStage(line: readonly StageLine[]): StageLine | null {
  const ordered = [...line].sort((a, b) => a.position - b.position);
  const first = ordered.find((one) => one.state !== 'done');
  return first?.state === 'waiting' ? first : null;
}

export function isFinished(line: readonly StageLine[]): boolean {
  return line.length > 0 && line.every((one) => one.state === 'done');
}

/** Stages from `first` on (by position), last first: what a return at the second review sets back. */
export function stagesFrom(line: readonly StageLine[], first: Stage): StageLine[] {
  const start = line.find((one) => one.stage === first);
  return start ? line.filter((one) => one.position >= start.position).sort((a, b) => b.position - a.position) : [];
}
