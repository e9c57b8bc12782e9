import type { Knex } from 'knex';
import type { Context, StaffActor } from '../../domain/context.ts';
import { OTHER_REVIEWER } from '../../domain/reviews/otherReviewer.ts';
import { waitingIn } from '../../domain/reviews/whatIMayDecide.ts';
import { stagesToDecide } from '../../vocabulary/claims.ts';
import { COUNT_CAP } from '../../vocabulary/countCap.ts';
import { keptASecond } from '../keptASecond.ts';

interface Group {
  enteredBy: number | null;
  otherReviewer: number | null;
  holder: number | null;
  cases: number;
}

/**
 * How many cases of a list the reviewers' queue of this person has. Nearly all of them are the same for everybody, so
 * they are counted once a second for all: in groups by the people on whom it depends who may decide. `list` needs the
 * tables a (applications) and s (application_states).
 */
export async function queueCount(ctx: Context, staff: StaffActor, list: Knex.QueryBuilder): Promise<number> {
  const waiting = waitingIn(list, stagesToDecide(staff));
  const groups = waiting
    .select({
      enteredBy: 'a.enteredByStaffId',
      otherReviewer: ctx.db.raw(OTHER_REVIEWER),
      holder: ctx.db.raw('case when s.lease_until > now() then coalesce(s.assignee_id, 0) end'),
      cases: ctx.db.raw('count(*)::int'),
    })
    .groupByRaw('1, 2, 3');
  const found = await keptASecond(ctx.db, groups, async (): Promise<Group[]> => groups);
  const { id } = staff;
  const mine = found.filter(
    ({ enteredBy, otherReviewer, holder }) =>
      enteredBy !== id && otherReviewer !== id && (holder === null || holder === id),
  );
  return Math.min(
    mine.reduce((sum, { cases }) => sum + cases, 0),
    COUNT_CAP + 1,
  );
}
