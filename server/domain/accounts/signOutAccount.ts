import { accountOf } from '../authorize.ts';
import type { Context } from '../context.ts';

/** Ends the session of this request. */
export async function signOutAccount(ctx: Context): Promise<void> {
  const { sessionId } = accountOf(ctx);
  if (sessionId !== null)
    await ctx.db('sessions').where({ id: sessionId }).whereNull('endedAt').update({ endedAt: ctx.clock.now() });
}
