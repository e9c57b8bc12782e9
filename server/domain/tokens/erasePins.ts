import { sqlRows } from '../../models/sqlRows.ts';
import { inTransaction, type Context } from '../context.ts';
import { erasePin } from './erasePin.ts';
import { showingsOver } from './holderPin.ts';
import { lockToken } from './lockToken.ts';

/** States in which the letter with the PIN may be printed again. */
const LETTER_STATES = "('written', 'shipped', 'delivered')";
/** States in which no holder needs the PIN of the token any more. */
const ENDED = "('lost', 'damaged', 'returned', 'destroyed')";

const OVER = `t.holder_pin_sealed is not null and (t.state in ${ENDED} or (t.holder_pin_shown_at is not null and
  case when p.pin_delivery = 'letter' then t.state not in ${LETTER_STATES} else t.holder_pin_shown_at <= ? end))`;

/**
 * Erases every random PIN that may not be shown any more: shown to its holder more than a day ago, or sent in a letter
 * that may not be printed again. Returns how many.
 */
export async function erasePins(ctx: Context): Promise<number> {
  const rows = await sqlRows<{ id: number }>(
    ctx.db,
    `select t.id from tokens t
     left join applications a on a.id = t.application_id left join projects p on p.id = a.project_id
     where ${OVER} order by t.id`,
    [showingsOver(ctx.clock.now())],
  );
  let erased = 0;
  for (const { id } of rows)
    if (await inTransaction(ctx, async (tx) => erasePin(tx, await lockToken(tx, id)))) erased += 1;
  return erased;
}
