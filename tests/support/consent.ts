import type { Context } from '../../server/domain/context.ts';
import { consentToChange } from '../../server/domain/staff/decideChange.ts';
import { buildStaff } from '../factories/buildStaff.ts';

/** A second administrator, made for this, consents to every staff change that waits. */
export async function consentToAll(ctx: Context): Promise<void> {
  const { actor } = await buildStaff(ctx, ['administrator']);
  const as: Context = { ...ctx, actor: { ...actor, steppedUpAt: ctx.clock.now() } };
  for (const id of await ctx.db('staffChanges').where({ state: 'waiting' }).orderBy('id').pluck('id'))
    await consentToChange(as, { changeId: id });
}
