import type { Context } from '../context.ts';

const LATE_MS = 60 * 60_000;

/** Whether something has been sealed for more than an hour and no head outside the database vouches for it. */
export async function headIsLate({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<boolean> {
  const head = await db('auditHeads').orderBy('sealId', 'desc').first('sealId');
  const waiting = await db('auditSeals')
    .where('id', '>', head?.sealId ?? 0)
    .orderBy('id')
    .first('sealedAt');
  return waiting !== undefined && clock.now().getTime() - waiting.sealedAt.getTime() > LATE_MS;
}
