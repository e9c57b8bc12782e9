import type { Context, StaffActor } from '../server/domain/context.ts';
import { judge } from '../server/domain/reviews/judge.ts';
import { judgedNow } from '../server/domain/reviews/judgedNow.ts';
import { look } from '../server/domain/reviews/look.ts';

/** A reviewer who holds this case looks at every picture of it and finds every item right. */
export async function lookThrough(reviewer: Context, applicationId: number): Promise<void> {
  const items = await judgedNow(reviewer, applicationId, reviewer.actor as StaffActor);
  const content = await reviewer
    .db('applicationStates as s')
    .join('applicationVersions as av', (on) =>
      on.on('av.applicationId', 's.applicationId').andOn('av.version', 's.contentVersion'),
    )
    .where('s.applicationId', applicationId)
    .first('av.contentSha256');
  await judge(reviewer, {
    applicationId,
    contentSha256: (content as { contentSha256: string }).contentSha256,
    items: items.map(({ key }) => ({ item: key, result: 'ok' })),
  });
  for (const materialId of new Set(items.flatMap((item) => item.materialId ?? [])))
    await look(reviewer, { applicationId, materialId });
}
