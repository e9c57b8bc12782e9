import { raiseAlarm } from '../alarms/raiseAlarm.ts';
import type { Context } from '../context.ts';

/** After a wrong entry in somebody's session: administrators are told when it has locked, or was made while locked. */
export async function tellStepUpLock(
  ctx: Context,
  { staffId, sessionId }: { staffId: number; sessionId: number },
): Promise<void> {
  const locked = await ctx
    .db('sessions')
    .where({ id: sessionId })
    .where('lockedUntil', '>', ctx.db.fn.now())
    .first('id');
  if (locked) await raiseAlarm(ctx, { kind: 'step_up_locked', staffId, details: { sessionId } });
}
