import { benchOf } from '../bench/benchActor.ts';
import type { Context } from '../context.ts';

/** Ends the bench's session; its claims end when their lease runs out. */
export async function signOutBench(ctx: Context): Promise<void> {
  const { sessionId } = benchOf(ctx).on;
  if (sessionId !== null)
    await ctx.db('sessions').where({ id: sessionId }).whereNull('endedAt').update({ endedAt: ctx.db.fn.now() });
}
