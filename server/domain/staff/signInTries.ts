import type { Context } from '../context.ts';

/** What counts wrong sign-ins: the login itself, or a browser from which it has been used before. */
export type Guard = { table: 'staff' | 'staffDevices'; id: number };

/**
 * So many may be wrong in a row before the lock; then it doubles from 15 seconds to 15 minutes and never grows beyond.
 */
const FREE_TRIES = 5;
const FIRST_LOCK_SECONDS = 15;
const LONGEST_LOCK_SECONDS = 900;

/**
 * Counts first, compares later: one atomic update per try. False while the lock is closed; such a try is not looked at
 * and does not lengthen the lock.
 */
export async function takeSignInTry(ctx: Context, { table, id }: Guard): Promise<boolean> {
  const seconds = ctx.db.raw(
    "case when failed_sign_ins + 1 < ? then null else now() + least(?, ? * power(2, least(failed_sign_ins + 1 - ?, 10))) * interval '1 second' end",
    [FREE_TRIES, LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS, FREE_TRIES],
  );
  const taken = await ctx
    .db(table)
    .where({ id })
    .where((open) => open.whereNull('lockedUntil').orWhere('lockedUntil', '<=', ctx.db.fn.now()))
    .update({ failedSignIns: ctx.db.raw('failed_sign_ins + 1'), lockedUntil: seconds });
  return taken === 1;
}

export async function forgetSignInTries(tx: Context, { table, id }: Guard): Promise<void> {
  await tx.db(table).where({ id }).update({ failedSignIns: 0, lockedUntil: null });
}
