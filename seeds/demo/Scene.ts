import type { Context } from '../../server/domain/context.ts';
import type { ApplicationState } from '../../server/vocabulary/applicationStates.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import type { Stage } from '../../server/vocabulary/stages.ts';
import type { DemoApplication } from './applicant.ts';
import type { DemoBench } from './bench/DemoBench.ts';
import type { DemoCase } from './cases.ts';

export interface Desks {
  reviewer: Context;
  senior: Context;
  finance: Context;
  logistics: Context;
  operator: Context;
}
export interface CaseState {
  status: ApplicationState;
  stage: Stage | null;
  version: number;
  round: number;
  contentVersion: number;
  heldUntil: Date | null;
  assigneeId: number | null;
}

/** One demo case, and everybody who works on it. */
export interface Scene {
  ctx: Context;
  demo: DemoCase;
  application: DemoApplication;
  id: number;
  desk: Desks;
  /** The picture that is bad in this case. */
  flaw: MaterialKind | null;
  state(): Promise<CaseState>;
  /** What the worker does after a submission, done now: the next step needs it. */
  check(): Promise<void>;
  /** @throws Error on a machine without a bench */
  bench(): Promise<DemoBench>;
}
