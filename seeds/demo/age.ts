import { inTransaction, type Context } from '../../server/domain/context.ts';
import { dueAfter, workBegins } from '../../server/lib/workingDays.ts';

/**
 * Moves a case back in time, so that some cases are late and some have hours left. Only submission and due times move,
 * never the audit. This is the last step: a case that was submitted before it was created is finished (`isAged`).
 */
export async function ageDemoCase(ctx: Context, applicationId: number, hoursAgo: number): Promise<void> {
  const at = workBegins(new Date(ctx.clock.now().getTime() - hoursAgo * 3_600_000));
  await inTransaction(ctx, async (tx) => {
    await tx.db.raw(
      `update applications set submitted_at = least(created_at - interval '1 second', ?::timestamptz)
        where id = ? and submitted_at is not null`,
      [at, applicationId],
    );
    const open = (await tx
      .db('applicationStages')
      .where({ applicationId, state: 'open' })
      .first('id', 'promisedWorkingDays')) as { id: number; promisedWorkingDays: number } | undefined;
    if (!open) return;
    const dueAt = dueAfter(at, open.promisedWorkingDays);
    await tx
      .db('applicationStages')
      .where({ id: open.id })
      .update({ openedAt: tx.db.raw('least(now(), ?::timestamptz)', [at]), dueAt });
    await tx
      .db('applicationStates')
      .where({ applicationId })
      .update({ waitingSince: tx.db.raw('least(now(), ?::timestamptz)', [at]), dueAt });
    await tx.db('shipments').where({ applicationId }).whereIn('status', ['planned', 'packed']).update({ dueAt });
  });
}

export async function isAged(ctx: Context, applicationId: number): Promise<boolean> {
  return Boolean(
    await ctx.db('applications').where({ id: applicationId }).whereRaw('submitted_at < created_at').first('id'),
  );
}
