import { checkApplication } from '../../server/domain/checks/checkApplication.ts';
import type { Context } from '../../server/domain/context.ts';
import type { MaterialKind } from '../../server/vocabulary/materialKinds.ts';
import type { DemoApplication } from './applicant.ts';
import type { DemoBench } from './bench/DemoBench.ts';
import type { DemoCase } from './cases.ts';
import { deskOf } from './desk.ts';
import type { CaseState, Scene } from './Scene.ts';

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
