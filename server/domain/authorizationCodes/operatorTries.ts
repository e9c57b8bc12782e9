import { sqlRows } from '../../models/sqlRows.ts';
import { AppError } from '../../lib/AppError.ts';
import { OPERATOR_CODE_TRIES } from '../../vocabulary/authorizationCodes.ts';
import { raiseAlarm } from '../alarms/raiseAlarm.ts';
import { record } from '../audit/record.ts';
import { staffOf } from '../authorize.ts';
import type { Context } from '../context.ts';

/**
 * Counts a code entered by a member of staff, over all jobs and codes: five tries for each of many codes are many
 * guesses. One update decides; the count begins anew a day after its first try.
 * @throws AppError rate_limited
 */
export async function takeOperatorTry(ctx: Context): Promise<void> {
  const staff = staffOf(ctx.actor);
  if (!staff) return;
  const rows = await sqlRows<{ code_tries: number }>(
    ctx.db,
    `update staff f set
       code_tries = case when f.code_tries_since > now() - interval '1 day' then f.code_tries + 1 else 1 end,
       code_tries_since = case when f.code_tries_since > now() - interval '1 day'
         then f.code_tries_since else now() end
     where f.id = ? and (f.code_tries < ? or coalesce(f.code_tries_since <= now() - interval '1 day', true))
     returning f.code_tries`,
    [staff.id, OPERATOR_CODE_TRIES],
  );
  if (!rows[0]) throw new AppError('rate_limited', { codesOfToday: OPERATOR_CODE_TRIES });
}

/** A right code, or an entry that was compared with none, is no guess. */
export async function giveOperatorTryBack(ctx: Context): Promise<void> {
  const staff = staffOf(ctx.actor);
  if (!staff) return;
  await ctx
    .db('staff')
    .where({ id: staff.id })
    .where('codeTries', '>', 0)
    .update({ codeTries: ctx.db.raw('code_tries - 1') });
}

/** The last wrong code of the day is written down for itself, and administrators are told. */
export async function tellSpentTries(ctx: Context): Promise<void> {
  const staff = staffOf(ctx.actor);
  if (!staff) return;
  const row = await ctx.db('staff').where({ id: staff.id }).first('codeTries');
  if ((row?.codeTries ?? 0) < OPERATOR_CODE_TRIES) return;
  await record(ctx, { type: 'code.guesses_spent', details: { staffId: staff.id, tries: OPERATOR_CODE_TRIES } });
  await raiseAlarm(ctx, { kind: 'codes_guessed', staffId: staff.id, details: { tries: OPERATOR_CODE_TRIES } });
}
