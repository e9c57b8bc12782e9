import type { Context } from '../context.ts';

/**
 * Where wrong sign-ins are counted: at the login itself, at a browser from which it has been used
 * before, or at the session of somebody who is signed in.
 */
export type TryCounter = { table: 'staff' | 'staffDevices' | 'sessions'; id: number };

/** The wrong try with this number in a row locks for 15 seconds; each further one doubles that, up to 15 minutes. */
const TRIES_TO_LOCK = 5;
const FIRST_LOCK_SECONDS = 15;
const LONGEST_LOCK_SECONDS = 900;

/**
 * Counts a try before anything is compared, by one atomic update. False while the lock lasts; such a try is not
 * compared and does not lengthen the lock.
 */
export async function takeSignInTry(ctx: Context, { table, id }: TryCounter): Promise<boolean> {
  const seconds = ctx.db.raw(
    `case when failed_sign_ins + 1 < ? then null
      else now() + least(?, ? * power(2, least(failed_sign_ins + 1 - ?, 10))) * interval '1 second' end`,
    [TRIES_TO_LOCK, LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS, TRIES_TO_LOCK],
  );
  const taken = await ctx
    .db(table)
    .where({ id })
    .where((open) => open.whereNull('lockedUntil').orWhere('lockedUntil', '<=', ctx.db.fn.now()))
    .update({ failedSignIns: ctx.db.raw('failed_sign_ins + 1'), lockedUntil: seconds });
  return taken === 1;
}

export async function forgetSignInTries(tx: Context, { table, id }: TryCounter): Promise<void> {
  await tx.db(table).where({ id }).update({ failedSignIns: 0, lockedUntil: null });
}
