import { checkApplication } from '../../server/domain/checks/checkApplication.ts';
import type { Context } from '../../server/domain/context.ts';
import type { ApplicationState } from '../../server/vocabulary/applicationStates.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import type { Stage } from '../../server/vocabulary/stages.ts';
import type { DemoApplication } from './applicant.ts';
import type { DemoBench } from './bench/DemoBench.ts';
import type { DemoCase } from './cases.ts';
import { deskOf } from './desk.ts';

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

export async function setScene(
  ctx: Context,
  demo: DemoCase,
  application: DemoApplication,
  bench: () => Promise<DemoBench>,
): Promise<Scene> {
  const [reviewer, senior, finance, logistics, operator] = (await Promise.all(
    ['shenhe2', 'fushen', 'caiwu', 'wuliu', 'zhizheng'].map((login) => deskOf(ctx, login)),
  )) as [Context, Context, Context, Context, Context];
  const { id } = application;
  return {
    ctx,
    demo,
    application,
    id,
    bench,
    desk: { reviewer, senior, finance, logistics, operator },
    flaw: (Object.keys(demo.flaws ?? {}) as MaterialKind[])[0] ?? null,
    state: () => ctx.db('applicationStates').where({ applicationId: id }).first() as Promise<CaseState>,
    check: () => checkApplication(ctx, id),
  };
}
