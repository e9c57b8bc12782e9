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

/** One demo case with its applicant, the staff who work on it, and the bench. */
export interface Scene {
  ctx: Context;
  demo: DemoCase;
  application: DemoApplication;
  id: number;
  desk: Desks;
  /** The picture that is bad in this case. */
  flaw: MaterialKind | null;
  state(): Promise<CaseState>;
  /** The checks that the worker makes after a submission, made at once: the next step needs them. */
  check(): Promise<void>;
  /** @throws Error on a machine without a bench */
  bench(): Promise<DemoBench>;
}
