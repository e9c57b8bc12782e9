import { AppError } from '../../lib/AppError.ts';
import { keyedDigest } from '../../lib/seal.ts';
import { sqlRows } from '../../models/sqlRows.ts';
import { spendSolution } from '../challenges/spendSolution.ts';
import type { Context } from '../context.ts';

/** So many sign-ins of one login, from browsers it is not known from, need no solved challenge. */
const FREE_TRIES = 3;
/** Minutes after the last try in which they are forgotten. */
const FORGOTTEN_AFTER = 60;

const digestOf = (ctx: Context, login: string): string =>
  keyedDigest(ctx.keys.codes, `login:${login.trim().toLowerCase()}`);

/**
 * Counts a try before anything is compared, by the login as it was typed: an unknown login is asked for a challenge at
 * the same try as a known one. One update decides.
 * @throws AppError challenge_required | challenge_failed
 */
export async function takeLoginTry(
  ctx: Context,
  { login, solution }: { login: string; solution: string | null },
): Promise<void> {
  if (solution !== null) await spendSolution(ctx, 'staff_sign_in', solution);
  const [taken] = await sqlRows<{ tries: number }>(
    ctx.db,
    `insert into login_tries as lt (login_digest, tries) values (?, 1)
     on conflict (login_digest) do update
       set tries = case when lt.last_at < now() - make_interval(mins => ?) then 1 else lt.tries + 1 end, last_at = now()
       where ? or lt.tries < ? or lt.last_at < now() - make_interval(mins => ?)
     returning tries`,
    [digestOf(ctx, login), FORGOTTEN_AFTER, solution !== null, FREE_TRIES, FORGOTTEN_AFTER],
  );
  if (!taken) throw new AppError('challenge_required', { purpose: 'staff_sign_in' });
}

export async function forgetLoginTries(tx: Context, login: string): Promise<void> {
  await tx
    .db('loginTries')
    .where({ loginDigest: digestOf(tx, login) })
    .delete();
}
