import { AppError } from '../../lib/AppError.ts';
import { record } from '../audit/record.ts';
import { inTransaction, type Context } from '../context.ts';

/** Ends the session at the desk: its token is not accepted any more. */
export async function signOutStaff(ctx: Context): Promise<void> {
  const { actor } = ctx;
  const sessionId = actor.kind === 'staff' ? actor.sessionId : null;
  if (sessionId === null) throw new AppError('unauthenticated');
  await inTransaction(ctx, async (tx) => {
    const ended = await tx
      .db('sessions')
      .where({ id: sessionId })
      .whereNull('endedAt')
      .update({ endedAt: tx.clock.now() });
    if (ended === 1) await record(tx, { type: 'staff.signed_out', details: { sessionId } });
  });
}

/** Ends every session of one member of staff. */
export async function endSessions(tx: Context, staffId: number): Promise<void> {
  await tx.db('sessions').where({ staffId }).whereNull('endedAt').update({ endedAt: tx.clock.now() });
}
